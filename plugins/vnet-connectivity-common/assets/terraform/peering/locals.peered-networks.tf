locals {
  # Only what a peering needs to know. Hundreds of them that each index every resource of a large mesh
  # would slow a plan down; a map of strings does not.
  peered_networks = {
    for key, network in module.virtual_network : key => {
      id                  = network.id
      name                = network.name
      resource_group_name = network.virtual_network_resource_group_name
      address_space       = local.virtual_networks[key].address_space
    }
  }
}
