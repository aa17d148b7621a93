output "id" {
  description = "Resource id of the firewall."
  value       = azurerm_firewall.this.id
}

output "private_ip_address" {
  description = "Address of the firewall in its subnet: the next hop of routes."
  value       = azurerm_firewall.this.ip_configuration[0].private_ip_address
}
