resource "azurerm_virtual_network_peering" "this" {
  for_each = { for key, peering in local.peerings : key => peering if !contains(keys(local.remote_gateway_peerings), key) }

  name                      = "peer-${each.value.from}-to-${each.value.to}"
  resource_group_name       = local.resource_group_names[each.value.from]
  virtual_network_name      = local.virtual_network_names[each.value.from]
  remote_virtual_network_id = local.virtual_network_ids[each.value.to]

  allow_virtual_network_access = true
  allow_forwarded_traffic      = contains(local.gateway_transit_peerings, each.key)
  allow_gateway_transit        = contains(local.gateway_transit_peerings, each.key)
  use_remote_gateways          = false

  # A peering keeps the address space it was created with; a change makes the provider sync it.
  triggers = {
    remote_address_space = join(",", var.regions[each.value.to].address_space)
  }
}

# Azure refuses these until the other half allows gateway transit and the gateway exists.
resource "azurerm_virtual_network_peering" "remote_gateway" {
  for_each = local.remote_gateway_peerings

  name                      = "peer-${each.value.from}-to-${each.value.to}"
  resource_group_name       = local.resource_group_names[each.value.from]
  virtual_network_name      = local.virtual_network_names[each.value.from]
  remote_virtual_network_id = local.virtual_network_ids[each.value.to]

  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = true

  triggers = {
    remote_address_space = join(",", var.regions[each.value.to].address_space)
  }

  depends_on = [
    azurerm_virtual_network_peering.this,
    module.vpn_gateway,
  ]
}
