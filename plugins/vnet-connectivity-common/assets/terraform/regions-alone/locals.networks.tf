locals {
  # Every virtual network, by key.
  virtual_networks = var.regions
}
