output "site_connection_ids" {
  description = "Resource id of each connection, keyed \"<region>/<site>/<device>\"."
  value       = { for key, connection in module.site_connection : key => connection.id }
}
