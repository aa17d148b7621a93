module "vpn_gateway" {
  source   = "./modules/vpn-gateway"
  for_each = var.vpn_gateways

  name                = coalesce(each.value.name, "vgw-${var.name}-${each.key}")
  resource_group_name = local.resource_group_names[each.key]
  location            = var.regions[each.key].location
  subnet_id           = local.subnet_ids[each.key]["GatewaySubnet"]
  sku                 = each.value.sku
  generation          = each.value.generation
  active_active       = each.value.active_active
  asn                 = each.value.asn
  zones               = each.value.zones
  ip_configurations   = each.value.ip_configurations
  tags                = var.tags

  # A Route Server that is built beside a gateway interrupts it.
  depends_on = [module.route_server]
}
