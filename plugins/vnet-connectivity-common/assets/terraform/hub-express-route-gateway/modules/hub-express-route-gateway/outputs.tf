output "id" {
  description = "Resource id of the gateway."
  value       = azurerm_express_route_gateway.this.id
}
