module "peering" {
  source = "./modules/peering"

  peerings         = local.first_peerings
  virtual_networks = local.peered_networks
}

module "return_peering" {
  source = "./modules/peering"

  peerings         = local.return_peerings
  virtual_networks = local.peered_networks
}
