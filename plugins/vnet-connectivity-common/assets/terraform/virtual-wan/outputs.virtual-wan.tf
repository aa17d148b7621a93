output "virtual_hub_ids" {
  description = "Resource id of the virtual hub of each region."
  value       = { for region, hub in module.virtual_hub : region => hub.id }
}

output "hub_connection_ids" {
  description = "Resource id of the connection of each network to the hub of its region."
  value       = { for key, connection in module.hub_connection : key => connection.id }
}
