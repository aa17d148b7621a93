module "site_connection" {
  source   = "./modules/site-connection"
  for_each = local.site_connections

  name                       = "${var.name}-${replace(each.key, "/", "-")}"
  resource_group_name        = local.resource_group_names[each.value.region]
  location                   = var.regions[each.value.region].location
  virtual_network_gateway_id = local.vpn_gateway_ids[each.value.region]
  device                     = each.value.device
  address_space              = var.sites[each.value.site].address_space
  bgp_enabled                = each.value.bgp
  ipsec_policy               = var.ipsec_policy
  shared_key                 = lookup(var.shared_keys, "${each.value.region}/${each.value.site}", null)
  existing                   = lookup(var.existing_site_connections, each.key, null)
  tags                       = var.tags
}

locals {
  site_connections_without_shared_key = setsubtract([for connection in local.site_connections : "${connection.region}/${connection.site}"], nonsensitive(keys(var.shared_keys)))
}

# A warning, so that a plan can be read without the keys. The pipeline refuses to apply while it is there.
check "shared_keys" {
  assert {
    condition     = length(local.site_connections_without_shared_key) == 0
    error_message = "Connections without a shared key in var.shared_keys: ${join(", ", local.site_connections_without_shared_key)}."
  }
}
