terraform {
  required_providers {
    azurerm = {
      source = "hashicorp/azurerm"
    }
  }
}

variable "name" {}
variable "resource_group" {}
variable "locations" {}
variable "gateway_ids" {}

resource "azurerm_virtual_network_gateway_connection" "this" {
  for_each                        = { from = [var.name.from, var.name.to], to = [var.name.to, var.name.from] }
  name                            = "con-${each.value[0]}-${each.value[1]}"
  resource_group_name             = var.resource_group
  location                        = var.locations[each.value[0]]
  type                            = "Vnet2Vnet"
  virtual_network_gateway_id      = var.gateway_ids[each.value[0]]
  peer_virtual_network_gateway_id = var.gateway_ids[each.value[1]]
  bgp_enabled                     = true
  shared_key                      = "not_a_real_key"
}
