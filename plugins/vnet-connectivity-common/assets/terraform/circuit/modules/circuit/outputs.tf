output "id" {
  description = "Resource id of the circuit."
  value       = local.id

  # Nothing can be connected before the circuit is peered.
  depends_on = [azurerm_express_route_circuit_peering.private]
}

output "service_key" {
  description = "Key by which the provider sets the circuit up; null for a circuit that existed already."
  sensitive   = true
  value       = one(azurerm_express_route_circuit.this[*].service_key)
}

output "authorization_keys" {
  description = "Key of each authorization, by region."
  sensitive   = true
  value       = { for region, authorization in azurerm_express_route_circuit_authorization.this : region => authorization.authorization_key }
}
