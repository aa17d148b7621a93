locals {
  # The ASN of every VPN gateway in a hub.
  gateway_asns = [65515]

  vpn_sites = { for site, settings in var.sites : site => settings if length(settings.devices) > 0 }

  # Every gateway with every site, keyed "<region>/<site>".
  hub_site_connections = merge([
    for region in keys(var.hub_vpn_gateways) : {
      for site in keys(local.vpn_sites) : "${region}/${site}" => { region = region, site = site }
    }
  ]...)
}
