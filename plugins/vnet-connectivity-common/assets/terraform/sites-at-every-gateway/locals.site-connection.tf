locals {
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
}
