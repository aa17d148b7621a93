locals {
  existing = var.existing_id != null
  id       = local.existing ? var.existing_id : azurerm_express_route_circuit.this[0].id
}

resource "azurerm_resource_group" "this" {
  count = local.existing ? 0 : 1

  name     = var.resource_group_name
  location = var.location
  tags     = var.tags
}

# From the moment it exists, a circuit is paid for. Its provider sets it up with the service key.
resource "azurerm_express_route_circuit" "this" {
  count = local.existing ? 0 : 1

  name                  = var.name
  resource_group_name   = azurerm_resource_group.this[0].name
  location              = var.location
  peering_location      = var.express_route_port_id == null ? var.peering_location : null
  service_provider_name = var.service_provider_name
  bandwidth_in_mbps     = var.express_route_port_id == null ? var.bandwidth_in_mbps : null
  express_route_port_id = var.express_route_port_id
  bandwidth_in_gbps     = var.express_route_port_id == null ? null : var.bandwidth_in_mbps / 1000
  tags                  = var.tags

  sku {
    tier   = var.tier
    family = var.family
  }
}

resource "azurerm_express_route_circuit_peering" "private" {
  count = local.existing || var.private_peering == null ? 0 : 1

  resource_group_name           = azurerm_resource_group.this[0].name
  express_route_circuit_name    = azurerm_express_route_circuit.this[0].name
  peering_type                  = "AzurePrivatePeering"
  peer_asn                      = var.private_peering.peer_asn
  primary_peer_address_prefix   = var.private_peering.primary_prefix
  secondary_peer_address_prefix = var.private_peering.secondary_prefix
  vlan_id                       = var.private_peering.vlan_id
}

resource "azurerm_express_route_circuit_authorization" "this" {
  for_each = local.existing ? {} : var.authorizations

  name                       = each.value
  resource_group_name        = azurerm_resource_group.this[0].name
  express_route_circuit_name = azurerm_express_route_circuit.this[0].name
}
