output "id" {
  description = "Resource id of the Route Server."
  value       = azurerm_route_server.this.id
}

output "asn" {
  description = "Autonomous system number of the Route Server."
  value       = azurerm_route_server.this.virtual_router_asn
}

output "ip_addresses" {
  description = "Both addresses of the Route Server. A peer has a session with each."
  value       = azurerm_route_server.this.virtual_router_ips
}
