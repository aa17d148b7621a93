locals {
  hub_vpn_gateways = { for region, hub in var.virtual_hubs : region => hub.vpn_scale_units if hub.vpn_scale_units != null }

  vpn_sites = { for site, settings in var.sites : site => settings if length(settings.devices) > 0 }

  # Every gateway with every site, keyed "<region>/<site>".
  hub_site_connections = merge([
    for region in keys(local.hub_vpn_gateways) : {
      for site in keys(local.vpn_sites) : "${region}/${site}" => { region = region, site = site }
    }
  ]...)
}
