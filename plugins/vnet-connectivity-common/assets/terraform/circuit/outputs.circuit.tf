output "circuits" {
  description = "Resource id of each circuit, and the service key by which its provider sets a new one up."
  sensitive   = true
  value       = { for key, circuit in module.circuit : key => { id = circuit.id, service_key = circuit.service_key } }
}
