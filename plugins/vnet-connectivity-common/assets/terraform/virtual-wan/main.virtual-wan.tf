module "virtual_wan" {
  source = "./modules/virtual-wan"

  name                = "vwan-${var.name}"
  resource_group_name = "rg-${var.name}"
  location            = var.location
  tags                = var.tags
}

module "virtual_hub" {
  source   = "./modules/virtual-hub"
  for_each = var.virtual_hubs

  name                   = "vhub-${var.name}-${each.key}"
  resource_group_name    = module.virtual_wan.resource_group_name
  location               = var.regions[each.key].location
  virtual_wan_id         = module.virtual_wan.id
  address_prefix         = each.value.address_prefix
  hub_routing_preference = each.value.routing_preference
  tags                   = var.tags
}

module "hub_connection" {
  source   = "./modules/hub-connection"
  for_each = local.hub_connections

  name               = "vhc-${var.name}-${each.key}"
  virtual_hub_id     = local.virtual_hub_ids[each.value]
  virtual_network_id = local.virtual_network_ids[each.key]
}
