output "id" {
  description = "Resource id of the gateway."
  value       = azurerm_virtual_network_gateway.this.id
}

output "public_ip_addresses" {
  description = "Public IP address of each instance: the far end of the tunnels as a device sees it."
  value       = [for address in azurerm_public_ip.this : address.ip_address]
}

output "bgp_peering_addresses" {
  description = "Address of each instance's side of a BGP session; empty without BGP."
  value       = flatten([for settings in azurerm_virtual_network_gateway.this.bgp_settings : settings.peering_addresses[*].default_addresses if var.asn != null])
}
