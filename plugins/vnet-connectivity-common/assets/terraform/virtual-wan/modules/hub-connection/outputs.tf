output "id" {
  description = "Resource id of the connection."
  value       = azurerm_virtual_hub_connection.this.id
}
