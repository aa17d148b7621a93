locals {
  # Every virtual network, by key: those of the regions, and the spokes in the locations of theirs.
  virtual_networks = merge(var.regions, {
    for key, spoke in var.spokes : key => {
      location                = var.regions[spoke.region].location
      address_space           = spoke.address_space
      subnets                 = spoke.subnets
      subscription_id         = spoke.subscription_id
      virtual_network_id      = spoke.virtual_network_id
      resource_group          = spoke.resource_group
      encryption              = spoke.encryption
      subnet_settings         = spoke.subnet_settings
      dns_servers             = spoke.dns_servers
      ddos_protection_plan_id = spoke.ddos_protection_plan_id
    }
  })
}
