# The public IP addresses belong to Azure.
resource "azurerm_firewall" "this" {
  name                = var.name
  resource_group_name = var.resource_group_name
  location            = var.location
  sku_name            = "AZFW_Hub"
  sku_tier            = var.tier
  firewall_policy_id  = var.firewall_policy_id
  zones               = var.zones
  tags                = var.tags

  virtual_hub {
    virtual_hub_id = var.virtual_hub_id
  }
}
