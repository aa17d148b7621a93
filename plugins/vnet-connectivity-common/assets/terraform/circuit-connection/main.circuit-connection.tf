module "circuit_connection" {
  source   = "./modules/circuit-connection"
  for_each = local.circuit_connections

  name                       = lookup(var.existing_circuit_connections, each.key, "con-${var.name}-${each.value.region}-${each.value.circuit}")
  resource_group_name        = local.resource_group_names[each.value.region]
  location                   = var.regions[each.value.region].location
  virtual_network_gateway_id = local.express_route_gateway_ids[each.value.region]
  express_route_circuit_id   = local.circuits[each.value.circuit].id
  authorization_key          = each.value.existing ? lookup(var.circuit_authorization_keys, each.key, null) : lookup(local.circuits[each.value.circuit].authorization_keys, each.value.region, null)
  tags                       = var.tags
}
