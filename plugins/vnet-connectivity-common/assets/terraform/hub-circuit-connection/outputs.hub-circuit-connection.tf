output "circuit_connection_ids" {
  description = "Resource id of each connection to a circuit, keyed \"<region>/<circuit>\"."
  value       = { for key, connection in module.hub_circuit_connection : key => connection.id }
}
