locals {
  virtual_hub_ids     = { for region, hub in module.virtual_hub : region => hub.id }
  virtual_network_ids = { for key, network in module.virtual_network : key => network.id }
}
