module "network_manager" {
  source = "./modules/network-manager"

  name                = var.name
  resource_group_name = "rg-${var.name}"
  location            = var.location
  subscription_ids    = sort(distinct(compact(values(local.virtual_networks)[*].subscription_id)))
  virtual_network_ids = local.virtual_network_ids
  hub                 = var.network_manager.hub
  directly_connected  = var.network_manager.directly_connected
  use_hub_gateway     = var.network_manager.use_hub_gateway
  tags                = var.tags
}

module "network_manager_deployment" {
  source   = "./modules/network-manager-deployment"
  for_each = local.network_locations

  network_manager_id = module.network_manager.id
  configuration_id   = module.network_manager.connectivity_configuration_id
  location           = each.key
  triggers           = { for name, setting in var.network_manager : name => tostring(setting) if setting != null }

  # The networks cannot use a gateway that is not there yet.
  depends_on = [
    module.vpn_gateway,
    module.express_route_gateway,
  ]
}
