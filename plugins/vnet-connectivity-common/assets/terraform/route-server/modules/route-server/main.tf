# Azure's own services manage the Route Server by this address; no traffic of the network takes it.
resource "azurerm_public_ip" "this" {
  name                = "pip-${var.name}"
  resource_group_name = var.resource_group_name
  location            = var.location
  allocation_method   = "Static"
  sku                 = "Standard"
  tags                = var.tags
}

resource "azurerm_route_server" "this" {
  name                             = var.name
  resource_group_name              = var.resource_group_name
  location                         = var.location
  sku                              = "Standard"
  subnet_id                        = var.subnet_id
  public_ip_address_id             = azurerm_public_ip.this.id
  branch_to_branch_traffic_enabled = var.branch_to_branch
  tags                             = var.tags
}

resource "azurerm_route_server_bgp_connection" "this" {
  for_each = var.peers

  name            = each.key
  route_server_id = azurerm_route_server.this.id
  peer_ip         = each.value.ip_address
  peer_asn        = each.value.asn
}
