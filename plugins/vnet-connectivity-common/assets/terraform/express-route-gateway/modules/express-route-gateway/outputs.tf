output "id" {
  description = "Resource id of the gateway."
  value       = azurerm_virtual_network_gateway.this.id
}
