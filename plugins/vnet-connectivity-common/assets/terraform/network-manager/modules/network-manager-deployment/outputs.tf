output "id" {
  description = "Resource id of the deployment."
  value       = azurerm_network_manager_deployment.this.id
}
