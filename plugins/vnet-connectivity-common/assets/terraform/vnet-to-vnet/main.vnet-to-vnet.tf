module "gateway_connection" {
  source   = "./modules/gateway-connection"
  for_each = local.gateway_connections

  name                            = "con-${var.name}-${each.value.from}-to-${each.value.to}"
  resource_group_name             = local.resource_group_names[each.value.from]
  location                        = var.regions[each.value.from].location
  virtual_network_gateway_id      = local.vpn_gateway_ids[each.value.from]
  peer_virtual_network_gateway_id = local.vpn_gateway_ids[each.value.to]
  bgp_enabled                     = var.bgp_between_regions
  ipsec_policy                    = var.ipsec_policy
  shared_key                      = lookup(var.shared_keys, each.value.shared_key, null)
  existing                        = lookup(var.existing_gateway_connections, each.key, null)
  tags                            = var.tags
}

locals {
  gateway_connections_without_shared_key = setsubtract(values(local.gateway_connections)[*].shared_key, nonsensitive(keys(var.shared_keys)))
}

# A warning, so that a plan can be read without the keys. The pipeline refuses to apply while it is there.
check "shared_keys_between_regions" {
  assert {
    condition     = length(local.gateway_connections_without_shared_key) == 0
    error_message = "Connections without a shared key in var.shared_keys: ${join(", ", local.gateway_connections_without_shared_key)}."
  }
}
