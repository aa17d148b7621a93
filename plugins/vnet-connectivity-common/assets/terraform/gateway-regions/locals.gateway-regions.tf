locals {
  # Regions with something in their network that others use through its peerings.
  gateway_regions = toset(flatten([
    # begin: vpn-gateway
    keys(var.vpn_gateways),
    # end: vpn-gateway
    # begin: express-route-gateway
    keys(var.express_route_gateways),
    # end: express-route-gateway
    # begin: route-server
    keys(var.route_servers),
    # end: route-server
  ]))
  # begin: spoke-peering

  # Regions in which a firewall or appliance passes traffic on.
  inspected_regions = toset(flatten([
    # begin: firewall
    keys(var.firewalls),
    # end: firewall
    # begin: appliance
    keys(var.appliances),
    # end: appliance
  ]))

  forwarding_regions = setunion(local.gateway_regions, local.inspected_regions)
  # end: spoke-peering
}
