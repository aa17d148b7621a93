output "id" {
  description = "Resource id of the NAT gateway."
  value       = azurerm_nat_gateway.this.id
}

output "public_ip_address" {
  description = "Address that traffic to the internet comes from."
  value       = azurerm_public_ip.this.ip_address
}
