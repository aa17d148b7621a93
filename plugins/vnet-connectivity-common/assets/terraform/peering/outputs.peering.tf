output "peering_ids" {
  description = "Resource id of each half of each peering, keyed \"<from>/<to>\"."
  value       = { for key, peering in azurerm_virtual_network_peering.this : key => peering.id }
}
