locals {
  # Source: VPN Gateway FAQ, "Which autonomous system numbers (ASNs) can I use?"
  reserved_asns = concat([8074, 8075, 12076, 23456, 65515], range(64496, 64512), range(65517, 65521), range(65535, 65552))

  # Every gateway with every device of every site, keyed "<region>/<site>/<device>".
  site_connections = merge(flatten([
    for region, gateway in var.vpn_gateways : [
      for site, settings in var.sites : {
        for key, device in settings.devices : "${region}/${site}/${key}" => {
          region = region
          site   = site
          device = device
          bgp    = gateway.asn != null && device.asn != null && device.bgp_peer_address != null
        }
      }
    ]
  ])...)

  connections_without_shared_key = setsubtract(
    [for connection in local.site_connections : "${connection.region}/${connection.site}"],
    nonsensitive(keys(var.shared_keys)),
  )
}
