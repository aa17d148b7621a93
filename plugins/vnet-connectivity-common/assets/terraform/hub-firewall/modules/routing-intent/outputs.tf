output "id" {
  description = "Resource id of the routing intent."
  value       = azurerm_virtual_hub_routing_intent.this.id
}
