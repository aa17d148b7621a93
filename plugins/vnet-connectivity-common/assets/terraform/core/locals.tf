locals {
  # A network that exists stands in a resource group of its owner. It gets one of ours only where something is
  # built beside it.
  resource_groups = toset(concat(
    [for key, network in local.virtual_networks : key if network.virtual_network_id == null],
    # begin: vpn-gateway
    keys(var.vpn_gateways),
    # end: vpn-gateway
    # begin: express-route-gateway
    keys(var.express_route_gateways),
    # end: express-route-gateway
    # begin: firewall
    keys(var.firewalls),
    # end: firewall
    # begin: route-server
    keys(var.route_servers),
    # end: route-server
    # begin: route-table
    values(var.route_tables)[*].virtual_network,
    # end: route-table
  ))
  # begin: beside

  # What else is built beside each network.
  resource_group_names = { for key, network in module.virtual_network : key => network.resource_group_name }
  subnet_ids           = { for key, network in module.virtual_network : key => network.subnet_ids }
  # end: beside
}
