output "express_route_gateways" {
  description = "Resource id of the ExpressRoute gateway of each region."
  value       = { for region, gateway in module.express_route_gateway : region => { id = gateway.id } }
}
