resource "azurerm_route_table" "this" {
  name                          = var.name
  resource_group_name           = var.resource_group_name
  location                      = var.location
  bgp_route_propagation_enabled = var.gateway_route_propagation
  tags                          = var.tags
}

# Resources of their own, so that a route that is added changes no other.
resource "azurerm_route" "this" {
  for_each = var.routes

  name                   = each.key
  resource_group_name    = var.resource_group_name
  route_table_name       = azurerm_route_table.this.name
  address_prefix         = each.value.prefix
  next_hop_type          = each.value.next_hop_ip_address == null ? "Internet" : "VirtualAppliance"
  next_hop_in_ip_address = each.value.next_hop_ip_address
}

# A subnet gets the table when it is complete: half of the routes would lead the other half of the traffic astray.
resource "azurerm_subnet_route_table_association" "this" {
  for_each = var.subnet_ids

  subnet_id      = each.value
  route_table_id = azurerm_route_table.this.id

  depends_on = [azurerm_route.this]
}
