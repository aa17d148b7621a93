output "express_route_gateways" {
  description = "Resource id of the ExpressRoute gateway in the hub of each region."
  value       = { for region, gateway in module.hub_express_route_gateway : region => { id = gateway.id } }
}
