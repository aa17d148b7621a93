output "id" {
  description = "Resource id of the connection."
  value       = azurerm_express_route_connection.this.id
}
