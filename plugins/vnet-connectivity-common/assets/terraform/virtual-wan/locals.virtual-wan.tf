locals {
  # The region of each network, to whose hub it is connected.
  hub_connections = merge(
    { for region in keys(var.regions) : region => region },
    # begin: spokes
    { for key, spoke in var.spokes : key => spoke.region },
    # end: spokes
  )

  virtual_hub_ids     = { for region, hub in module.virtual_hub : region => hub.id }
  virtual_network_ids = { for key, network in module.virtual_network : key => network.id }
}
