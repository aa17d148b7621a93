locals {
  # Every device of every site at each of their gateways, keyed "<region>/<site>/<device>".
  site_connections = merge(flatten([
    for region, gateway in local.site_gateways : [
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
