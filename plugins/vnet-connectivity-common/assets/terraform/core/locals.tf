locals {
  # Only names and ids that other resources need. Hundreds of peerings that each index every resource
  # of a large mesh would slow a plan down; a map of strings does not.
  resource_group_names  = { for region, group in azurerm_resource_group.this : region => group.name }
  virtual_network_ids   = { for region, network in module.virtual_network : region => network.id }
  virtual_network_names = { for region, network in module.virtual_network : region => network.name }
}
