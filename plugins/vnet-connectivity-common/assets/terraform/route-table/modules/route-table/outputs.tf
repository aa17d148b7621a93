output "id" {
  description = "Resource id of the route table."
  value       = azurerm_route_table.this.id
}
