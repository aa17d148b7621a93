output "id" {
  description = "Resource id of the gateway."
  value       = azurerm_vpn_gateway.this.id
}

output "asn" {
  description = "Autonomous system number of the gateway."
  value       = azurerm_vpn_gateway.this.bgp_settings[0].asn
}

output "public_ip_addresses" {
  description = "Public IP address of each instance: the far end of the tunnels as a device sees it."
  value       = azurerm_vpn_gateway.this.ip_configuration[*].public_ip_address
}

output "bgp_peering_addresses" {
  description = "Address of each instance's side of a BGP session."
  value = flatten([
    for settings in azurerm_vpn_gateway.this.bgp_settings : [
      for instance in concat(settings.instance_0_bgp_peering_address, settings.instance_1_bgp_peering_address) : tolist(instance.default_ips)
    ]
  ])
}
