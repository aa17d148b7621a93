module "hub_express_route_gateway" {
  source   = "./modules/hub-express-route-gateway"
  for_each = var.hub_express_route_gateways

  name                = "ergw-${var.name}-${each.key}"
  resource_group_name = module.virtual_wan.resource_group_name
  location            = var.regions[each.key].location
  virtual_hub_id      = local.virtual_hub_ids[each.key]
  scale_units         = each.value.scale_units
  tags                = var.tags

  # A hub takes one change at a time.
  depends_on = [module.hub_connection]
}
