# A network that exists has a resource group of its owner, and one of ours where something is built beside it.
module "virtual_network" {
  source   = "./modules/virtual-network"
  for_each = local.virtual_networks

  name                = "vnet-${var.name}-${each.key}"
  existing_id         = each.value.virtual_network_id
  resource_group_name = each.value.virtual_network_id == null || each.value.resource_group ? "rg-${var.name}-${each.key}" : null
  location            = each.value.location
  address_space       = each.value.address_space
  subnets             = each.value.subnets
  subnet_settings     = each.value.subnet_settings
  dns_servers         = each.value.dns_servers
  ddos_plan_id        = each.value.ddos_protection_plan_id
  encryption          = each.value.encryption
  tags                = var.tags
}
