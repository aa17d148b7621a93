resource "azurerm_virtual_network_peering" "this" {
  for_each = var.peerings

  name                      = coalesce(each.value.name, "peer-${each.value.from}-to-${each.value.to}")
  resource_group_name       = var.virtual_networks[each.value.from].resource_group_name
  virtual_network_name      = var.virtual_networks[each.value.from].name
  remote_virtual_network_id = var.virtual_networks[each.value.to].id

  allow_virtual_network_access = true
  allow_forwarded_traffic      = each.value.allow_forwarded_traffic
  allow_gateway_transit        = each.value.allow_gateway_transit
  use_remote_gateways          = each.value.use_remote_gateways

  # A peering keeps the address space it was created with; a change makes the provider sync it. Of one that existed
  # before, the owners of the networks keep it in sync: Azure does not tell what it was created with.
  triggers = each.value.name == null ? {
    remote_address_space = join(",", var.virtual_networks[each.value.to].address_space)
  } : null
}
