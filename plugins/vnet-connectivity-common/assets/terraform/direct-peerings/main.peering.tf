module "peering" {
  source = "./modules/peering"

  peerings         = local.peerings
  virtual_networks = local.peered_networks
}
