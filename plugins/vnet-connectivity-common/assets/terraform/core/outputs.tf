output "virtual_networks" {
  description = "Id, name and subnet ids of the virtual network of each region."
  value = {
    for region, network in module.virtual_network : region => {
      id         = network.id
      name       = network.name
      subnet_ids = network.subnet_ids
    }
  }
}
