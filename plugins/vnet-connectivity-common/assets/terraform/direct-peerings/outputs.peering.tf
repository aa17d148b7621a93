output "peerings" {
  description = "Id and flags of both halves of each peering, keyed \"<from>/<to>\"."
  value       = merge(module.peering.peerings, module.return_peering.peerings)
}
