output "id" {
  description = "Resource id of the firewall."
  value       = azurerm_firewall.this.id
}

output "private_ip_address" {
  description = "Address of the firewall in the hub."
  value       = azurerm_firewall.this.virtual_hub[0].private_ip_address
}
