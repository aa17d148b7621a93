module "route_table" {
  source   = "./modules/route-table"
  for_each = var.route_tables

  name                      = "rt-${var.name}-${each.key}"
  resource_group_name       = local.resource_group_names[each.value.virtual_network]
  location                  = local.virtual_networks[each.value.virtual_network].location
  gateway_route_propagation = each.value.gateway_route_propagation
  routes = {
    for name, route in each.value.routes : name => {
      prefix              = route.prefix
      next_hop_ip_address = route.next_hop == "Internet" ? null : local.next_hop_ip_addresses[route.next_hop]
    }
  }
  subnet_ids = { for subnet in each.value.subnets : subnet => local.subnet_ids[each.value.virtual_network][subnet] }
  tags       = var.tags

  # Azure refuses to change a subnet while a gateway is being built in it.
  depends_on = [
    module.vpn_gateway,
    module.express_route_gateway,
    module.route_server,
  ]
}
