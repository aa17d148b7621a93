module "hub_firewall_policy" {
  source   = "./modules/firewall-policy"
  for_each = var.hub_firewalls

  name                = join("-", compact(["afwp", var.name, each.key, each.value.policy_suffix]))
  resource_group_name = module.virtual_wan.resource_group_name
  location            = var.regions[each.key].location
  tier                = each.value.tier
  private_ranges      = var.private_ranges
  tags                = var.tags
}

module "hub_firewall" {
  source   = "./modules/hub-firewall"
  for_each = var.hub_firewalls

  name                = "afw-${var.name}-${each.key}"
  resource_group_name = module.virtual_wan.resource_group_name
  location            = var.regions[each.key].location
  virtual_hub_id      = local.virtual_hub_ids[each.key]
  firewall_policy_id  = module.hub_firewall_policy[each.key].id
  tier                = each.value.tier
  zones               = each.value.zones
  tags                = var.tags

  # A hub takes one change at a time.
  depends_on = [module.hub_connection]
}

module "routing_intent" {
  source   = "./modules/routing-intent"
  for_each = var.hub_firewalls

  virtual_hub_id = local.virtual_hub_ids[each.key]
  firewall_id    = module.hub_firewall[each.key].id
}
