output "peerings" {
  description = "Id and flags of both halves of each peering, keyed \"<from>/<to>\"."
  value       = module.peering.peerings
}
