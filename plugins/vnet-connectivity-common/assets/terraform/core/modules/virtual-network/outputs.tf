output "id" {
  description = "Resource id of the virtual network."
  value       = azurerm_virtual_network.this.id
}

output "name" {
  description = "Name of the virtual network."
  value       = azurerm_virtual_network.this.name
}

output "subnet_ids" {
  description = "Resource id of each subnet, by the key in var.subnets."
  value       = { for key, subnet in azurerm_subnet.this : key => subnet.id }
}
