output "vpn_gateways" {
  description = "What the other end of a connection needs to know about the VPN gateway of each region."
  value = {
    for region, gateway in module.vpn_gateway : region => {
      id                    = gateway.id
      public_ip_addresses   = gateway.public_ip_addresses
      asn                   = var.vpn_gateways[region].asn
      bgp_peering_addresses = gateway.bgp_peering_addresses
    }
  }
}
