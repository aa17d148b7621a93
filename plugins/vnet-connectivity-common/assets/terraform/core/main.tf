resource "azurerm_resource_group" "this" {
  for_each = var.regions

  name     = "rg-${var.name}-${each.key}"
  location = each.value.location
  tags     = var.tags
}

module "virtual_network" {
  source   = "./modules/virtual-network"
  for_each = var.regions

  name                = "vnet-${var.name}-${each.key}"
  resource_group_name = azurerm_resource_group.this[each.key].name
  location            = each.value.location
  address_space       = each.value.address_space
  subnets             = each.value.subnets
  tags                = var.tags
}
