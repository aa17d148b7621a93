resource "azurerm_virtual_network_peering" "this" {
  for_each = local.peerings

  name                      = "peer-${each.value.from}-to-${each.value.to}"
  resource_group_name       = local.resource_group_names[each.value.from]
  virtual_network_name      = local.virtual_network_names[each.value.from]
  remote_virtual_network_id = local.virtual_network_ids[each.value.to]

  allow_virtual_network_access = true
  allow_forwarded_traffic      = false
  allow_gateway_transit        = false
  use_remote_gateways          = false

  # A peering keeps the address space it was created with; a change makes the provider sync it.
  triggers = {
    remote_address_space = join(",", var.regions[each.value.to].address_space)
  }
}
