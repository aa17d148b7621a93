output "vpn_gateways" {
  description = "What the other end of a connection needs to know about the VPN gateway in the hub of each region."
  value = {
    for region, gateway in module.hub_vpn_gateway : region => {
      id                    = gateway.id
      public_ip_addresses   = gateway.public_ip_addresses
      asn                   = gateway.asn
      bgp_peering_addresses = gateway.bgp_peering_addresses
    }
  }
}

output "site_connection_ids" {
  description = "Resource id of each connection, keyed \"<region>/<site>\"."
  value       = { for key, connection in module.hub_site_connection : key => connection.id }
}
