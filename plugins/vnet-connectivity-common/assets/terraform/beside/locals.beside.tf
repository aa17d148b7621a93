locals {
  # What else is built beside each network.
  resource_group_names = { for key, network in module.virtual_network : key => lookup(var.resource_group_names, key, network.resource_group_name) }
  subnet_ids           = { for key, network in module.virtual_network : key => network.subnet_ids }
}
