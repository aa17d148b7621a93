output "virtual_networks" {
  description = "Id, name and subnet ids of each virtual network."
  value = {
    for key, network in module.virtual_network : key => {
      id         = network.id
      name       = network.name
      subnet_ids = network.subnet_ids
    }
  }
}
