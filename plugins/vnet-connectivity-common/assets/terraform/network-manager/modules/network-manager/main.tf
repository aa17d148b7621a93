resource "azurerm_resource_group" "this" {
  name     = var.resource_group_name
  location = var.location
  tags     = var.tags

  # Where Azure keeps the description. It stays there, whichever region comes first in the design.
  lifecycle {
    ignore_changes = [location]
  }
}

resource "azurerm_network_manager" "this" {
  name                = "vnm-${var.name}"
  resource_group_name = azurerm_resource_group.this.name
  location            = var.location
  scope_accesses      = ["Connectivity"]
  tags                = var.tags

  scope {
    subscription_ids = concat(
      # Its own, which may be named at deployment only.
      [regex("^/subscriptions/[^/]+", azurerm_resource_group.this.id)],
      [for id in var.subscription_ids : "/subscriptions/${id}"],
    )
  }

  # Where Azure keeps the description. It stays there, whichever region comes first in the design.
  lifecycle {
    ignore_changes = [location]
  }
}

resource "azurerm_network_manager_network_group" "this" {
  name               = "ng-${var.name}"
  network_manager_id = azurerm_network_manager.this.id
}

resource "azurerm_network_manager_static_member" "this" {
  for_each = { for key, id in var.virtual_network_ids : key => id if key != var.hub }

  name                      = each.key
  network_group_id          = azurerm_network_manager_network_group.this.id
  target_virtual_network_id = each.value
}

resource "azurerm_network_manager_connectivity_configuration" "this" {
  name                  = "cc-${var.name}"
  network_manager_id    = azurerm_network_manager.this.id
  connectivity_topology = var.hub == null ? "Mesh" : "HubAndSpoke"

  # Otherwise only networks of the same region would be connected.
  global_mesh_enabled = true

  applies_to_group {
    network_group_id    = azurerm_network_manager_network_group.this.id
    group_connectivity  = var.directly_connected ? "DirectlyConnected" : "None"
    global_mesh_enabled = true
    use_hub_gateway     = var.use_hub_gateway
  }

  dynamic "hub" {
    for_each = var.hub[*]

    content {
      resource_id   = var.virtual_network_ids[hub.value]
      resource_type = "Microsoft.Network/virtualNetworks"
    }
  }
}
