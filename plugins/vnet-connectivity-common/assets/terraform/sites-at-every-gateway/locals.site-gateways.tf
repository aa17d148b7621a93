locals {
  # The gateways that are connected to the sites.
  site_gateways = var.vpn_gateways
}
