module "virtual_network" {
  source   = "./modules/virtual-network"
  for_each = local.virtual_networks

  name                = "vnet-${var.name}-${each.key}"
  existing_id         = each.value.virtual_network_id
  resource_group_name = contains(local.resource_groups, each.key) ? "rg-${var.name}-${each.key}" : null
  location            = each.value.location
  address_space       = each.value.address_space
  subnets             = each.value.subnets
  # begin: encryption
  encryption          = each.value.encryption
  # end: encryption
  tags                = var.tags
}
