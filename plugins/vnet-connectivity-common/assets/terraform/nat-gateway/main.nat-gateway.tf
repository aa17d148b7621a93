module "nat_gateway" {
  source   = "./modules/nat-gateway"
  for_each = var.nat_gateways

  name                = "ng-${var.name}-${each.key}"
  resource_group_name = local.resource_group_names[each.key]
  location            = local.virtual_networks[each.key].location
  sku                 = each.value.sku
  zones               = each.value.zones
  subnet_ids          = { for subnet in each.value.subnets : subnet => local.subnet_ids[each.key][subnet] }
  tags                = var.tags
}
