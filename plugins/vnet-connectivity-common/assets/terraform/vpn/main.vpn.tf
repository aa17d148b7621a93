module "vpn_gateway" {
  source   = "./modules/vpn-gateway"
  for_each = var.vpn_gateways

  name                = "vgw-${var.name}-${each.key}"
  resource_group_name = local.resource_group_names[each.key]
  location            = var.regions[each.key].location
  subnet_id           = module.virtual_network[each.key].subnet_ids["GatewaySubnet"]
  sku                 = each.value.sku
  generation          = each.value.generation
  active_active       = each.value.active_active
  asn                 = each.value.asn
  zones               = each.value.zones
  tags                = var.tags
}

module "site_connection" {
  source   = "./modules/site-connection"
  for_each = local.site_connections

  name                       = "${var.name}-${replace(each.key, "/", "-")}"
  resource_group_name        = local.resource_group_names[each.value.region]
  location                   = var.regions[each.value.region].location
  virtual_network_gateway_id = module.vpn_gateway[each.value.region].id
  device                     = each.value.device
  address_space              = var.sites[each.value.site].address_space
  bgp_enabled                = each.value.bgp
  ipsec_policy               = var.ipsec_policy
  shared_key                 = lookup(var.shared_keys, "${each.value.region}/${each.value.site}", null)
  tags                       = var.tags
}

# A warning, so that a plan can be read without the keys. The pipeline refuses to apply while it is there.
check "shared_keys" {
  assert {
    condition     = length(local.connections_without_shared_key) == 0
    error_message = "Connections without a shared key in var.shared_keys: ${join(", ", local.connections_without_shared_key)}."
  }
}
