resource "azurerm_vpn_gateway" "this" {
  name                = var.name
  resource_group_name = var.resource_group_name
  location            = var.location
  virtual_hub_id      = var.virtual_hub_id
  scale_unit          = var.scale_units
  tags                = var.tags

  # The gateway of a hub always speaks BGP, and Azure accepts no other ASN.
  bgp_settings {
    asn         = 65515
    peer_weight = 0
  }
}
