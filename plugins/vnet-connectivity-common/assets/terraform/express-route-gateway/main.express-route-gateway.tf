module "express_route_gateway" {
  source   = "./modules/express-route-gateway"
  for_each = var.express_route_gateways

  name                        = coalesce(each.value.name, "ergw-${var.name}-${each.key}")
  resource_group_name         = local.resource_group_names[each.key]
  location                    = var.regions[each.key].location
  subnet_id                   = local.subnet_ids[each.key]["GatewaySubnet"]
  sku                         = each.value.sku
  minimum_scale_units         = each.value.minimum_scale_units
  maximum_scale_units         = each.value.maximum_scale_units
  remote_vnet_traffic_enabled = each.value.remote_vnet_traffic_enabled
  ip_configuration            = each.value.ip_configuration
  tags                        = var.tags

  # A Route Server that is built beside a gateway interrupts it.
  depends_on = [module.route_server]
}
