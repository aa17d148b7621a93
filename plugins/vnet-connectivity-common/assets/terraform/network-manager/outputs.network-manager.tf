output "network_manager" {
  description = "Resource id of the Virtual Network Manager and its configuration, the members of the network group, and the locations that the configuration is deployed to."
  value = {
    id                            = module.network_manager.id
    connectivity_configuration_id = module.network_manager.connectivity_configuration_id
    members                       = module.network_manager.members
    locations                     = keys(module.network_manager_deployment)
  }
}
