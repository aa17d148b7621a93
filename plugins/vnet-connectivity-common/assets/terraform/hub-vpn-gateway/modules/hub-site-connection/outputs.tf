output "id" {
  description = "Resource id of the connection."
  value       = azurerm_vpn_gateway_connection.this.id
}
