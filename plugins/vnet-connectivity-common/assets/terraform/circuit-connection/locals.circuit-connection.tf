locals {
  circuit_gateway_subscription_ids = { for region, settings in var.regions : region => settings.subscription_id }

  express_route_gateway_ids = { for region, gateway in module.express_route_gateway : region => gateway.id }
}
