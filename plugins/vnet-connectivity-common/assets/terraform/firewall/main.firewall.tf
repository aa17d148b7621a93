module "firewall_policy" {
  source   = "./modules/firewall-policy"
  for_each = var.firewalls

  name                = join("-", compact(["afwp", var.name, each.key, each.value.policy_suffix]))
  resource_group_name = local.resource_group_names[each.key]
  location            = var.regions[each.key].location
  tier                = each.value.tier
  private_ranges      = var.private_ranges
  tags                = var.tags
}

module "firewall" {
  source   = "./modules/firewall"
  for_each = var.firewalls

  name                = "afw-${var.name}-${each.key}"
  resource_group_name = local.resource_group_names[each.key]
  location            = var.regions[each.key].location
  subnet_id           = local.subnet_ids[each.key]["AzureFirewallSubnet"]
  firewall_policy_id  = local.firewall_policy_ids[each.key]
  tier                = each.value.tier
  zones               = each.value.zones
  tags                = var.tags
}
