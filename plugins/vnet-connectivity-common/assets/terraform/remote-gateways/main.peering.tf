locals {
  direct_peerings         = { for key, peering in local.peerings : key => peering if !peering.use_remote_gateways }
  remote_gateway_peerings = { for key, peering in local.peerings : key => peering if peering.use_remote_gateways }
}

module "peering" {
  source = "./modules/peering"

  peerings         = local.direct_peerings
  virtual_networks = local.peered_networks
}

# Azure refuses these until the other half allows gateway transit and the gateway exists.
module "remote_gateway_peering" {
  source = "./modules/peering"

  peerings         = local.remote_gateway_peerings
  virtual_networks = local.peered_networks

  vpn_gateways = keys(var.vpn_gateways)

  express_route_gateways = keys(var.express_route_gateways)

  depends_on = [
    module.peering,
    module.vpn_gateway,
    module.express_route_gateway,
    module.route_server,
  ]
}
