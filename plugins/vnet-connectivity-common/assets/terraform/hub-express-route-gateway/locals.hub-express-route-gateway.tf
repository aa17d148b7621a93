locals {
  hub_express_route_gateways = { for region, hub in var.virtual_hubs : region => hub.express_route_scale_units if hub.express_route_scale_units != null }
}
