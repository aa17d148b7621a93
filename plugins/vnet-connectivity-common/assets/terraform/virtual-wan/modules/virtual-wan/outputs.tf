output "id" {
  description = "Resource id of the Virtual WAN."
  value       = azurerm_virtual_wan.this.id
}

output "resource_group_name" {
  description = "Resource group of the Virtual WAN and its hubs."
  value       = azurerm_resource_group.this.name
}
