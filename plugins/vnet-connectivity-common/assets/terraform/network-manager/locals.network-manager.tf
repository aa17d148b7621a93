locals {
  virtual_network_ids = { for key, network in module.virtual_network : key => network.id }

  # A configuration acts where it is deployed.
  network_locations = toset(values(local.virtual_networks)[*].location)
}
