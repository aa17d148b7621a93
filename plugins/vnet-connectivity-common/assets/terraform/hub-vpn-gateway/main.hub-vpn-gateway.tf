module "hub_vpn_gateway" {
  source   = "./modules/hub-vpn-gateway"
  for_each = var.hub_vpn_gateways

  name                = "vpng-${var.name}-${each.key}"
  resource_group_name = module.virtual_wan.resource_group_name
  location            = var.regions[each.key].location
  virtual_hub_id      = local.virtual_hub_ids[each.key]
  scale_units         = each.value.scale_units
  tags                = var.tags

  # A hub takes one change at a time.
  depends_on = [module.hub_connection]
}

module "vpn_site" {
  source   = "./modules/vpn-site"
  for_each = local.vpn_sites

  name                = "vst-${var.name}-${each.key}"
  resource_group_name = module.virtual_wan.resource_group_name
  location            = var.location
  virtual_wan_id      = module.virtual_wan.id
  address_space       = each.value.address_space
  devices             = each.value.devices
  tags                = var.tags
}

module "hub_site_connection" {
  source   = "./modules/hub-site-connection"
  for_each = local.hub_site_connections

  name           = "vcn-${var.name}-${each.value.region}-${each.value.site}"
  vpn_gateway_id = module.hub_vpn_gateway[each.value.region].id
  vpn_site_id    = module.vpn_site[each.value.site].id
  links          = module.vpn_site[each.value.site].links
  ipsec_policy   = var.ipsec_policy
  shared_key     = lookup(var.shared_keys, each.key, null)
}

locals {
  hub_site_connections_without_shared_key = setsubtract(keys(local.hub_site_connections), nonsensitive(keys(var.shared_keys)))
}

# A warning, so that a plan can be read without the keys. The pipeline refuses to apply while it is there.
check "shared_keys" {
  assert {
    condition     = length(local.hub_site_connections_without_shared_key) == 0
    error_message = "Connections without a shared key in var.shared_keys: ${join(", ", local.hub_site_connections_without_shared_key)}."
  }
}
