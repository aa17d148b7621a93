module "hub_circuit_connection" {
  source   = "./modules/hub-circuit-connection"
  for_each = local.circuit_connections

  name                     = "con-${var.name}-${each.value.region}-${each.value.circuit}"
  express_route_gateway_id = module.hub_express_route_gateway[each.value.region].id
  express_route_circuit_id = local.circuits[each.value.circuit].id
  authorization_key        = each.value.existing ? lookup(var.circuit_authorization_keys, each.key, null) : lookup(local.circuits[each.value.circuit].authorization_keys, each.value.region, null)
}
