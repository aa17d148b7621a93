resource "azurerm_resource_group" "this" {
  name     = var.resource_group_name
  location = var.location
  tags     = var.tags

  # Where Azure keeps the description. It stays there, whichever region comes first in the design.
  lifecycle {
    ignore_changes = [location]
  }
}

# Only Standard has ExpressRoute, and transit between virtual networks and between hubs.
resource "azurerm_virtual_wan" "this" {
  name                = var.name
  resource_group_name = azurerm_resource_group.this.name
  location            = var.location
  type                = "Standard"
  tags                = var.tags

  # Sites reach each other through the hubs.
  allow_branch_to_branch_traffic = true

  # Where Azure keeps the description. It stays there, whichever region comes first in the design.
  lifecycle {
    ignore_changes = [location]
  }
}
