output "id" {
  description = "Resource id of the connection."
  value       = azurerm_virtual_network_gateway_connection.this.id
}
