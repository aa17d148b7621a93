output "gateway_connection_ids" {
  description = "Resource id of each connection between two regions, keyed \"<from>/<to>\"."
  value       = { for key, connection in module.gateway_connection : key => connection.id }
}
