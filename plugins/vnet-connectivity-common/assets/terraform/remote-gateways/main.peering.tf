module "peering" {
  source = "./modules/peering"

  peerings         = local.first_peerings
  virtual_networks = local.peered_networks

  gateway_networks = keys(var.vpn_gateways)

  express_route_gateways = keys(var.express_route_gateways)
}

# Azure lets a half use remote gateways only when the other half allows gateway transit and the gateway exists.
module "return_peering" {
  source = "./modules/peering"

  peerings         = local.return_peerings
  virtual_networks = local.peered_networks

  gateway_networks = keys(var.vpn_gateways)

  express_route_gateways = keys(var.express_route_gateways)

  depends_on = [
    module.peering,
    module.vpn_gateway,
    module.express_route_gateway,
    module.route_server,
  ]
}
