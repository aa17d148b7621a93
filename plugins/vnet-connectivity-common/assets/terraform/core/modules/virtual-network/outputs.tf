output "id" {
  description = "Resource id of the virtual network."
  value       = local.virtual_network.id
}

output "name" {
  description = "Name of the virtual network."
  value       = local.virtual_network.name
}

output "virtual_network_resource_group_name" {
  description = "Resource group of the virtual network itself."
  value       = local.virtual_network.resource_group_name
}

output "resource_group_name" {
  description = "Resource group of what is built beside the virtual network; null without one."
  value       = one(azurerm_resource_group.this[*].name)
}

output "subnet_ids" {
  description = "Resource id of each subnet, by the key in var.subnets."
  value       = { for key, subnet in local.subnets : key => subnet.id }
}
