locals {
  # The gateways that are connected to the sites: that of one region, or all.
  site_gateways = { for region, gateway in var.vpn_gateways : region => gateway if var.gateway_region == null || region == var.gateway_region }
}
