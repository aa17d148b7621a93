module "circuit" {
  source   = "./modules/circuit"
  for_each = var.circuits

  name                  = "erc-${var.name}-${each.key}"
  existing_id           = each.value.circuit_id
  resource_group_name   = "rg-${var.name}-${each.key}"
  location              = each.value.location
  peering_location      = each.value.peering_location
  service_provider_name = each.value.service_provider_name
  express_route_port_id = each.value.express_route_port_id
  bandwidth_in_mbps     = each.value.bandwidth_in_mbps
  tier                  = each.value.tier
  family                = each.value.family
  private_peering       = each.value.provisioned ? each.value.private_peering : null
  authorizations        = { for connection in local.circuit_connections : connection.region => "${var.name}-${connection.region}" if connection.circuit == each.key && connection.authorized }
  tags                  = var.tags
}

# A warning, so that a plan can be read without the keys. The pipeline refuses to apply while it is there.
check "circuit_authorization_keys" {
  assert {
    condition     = length(local.connections_without_authorization_key) == 0
    error_message = "Connections without an authorization key in var.circuit_authorization_keys: ${join(", ", local.connections_without_authorization_key)}."
  }
}
