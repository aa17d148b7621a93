# Promises about the Virtual Network Manager that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

# For the runs of modules.
variables {
  virtual_network_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualNetworks/vnet-test"
}

run "network_manager" {
  command = plan

  assert {
    condition     = output.network_manager.members == [for key in keys(output.virtual_networks) : key if key != var.network_manager.hub]
    error_message = "Every network but the hub must be in the network group."
  }

  assert {
    condition     = length(setsubtract(values(var.regions)[*].location, output.network_manager.locations)) == 0
    error_message = "The configuration must be deployed to the location of every network."
  }
}

run "mesh" {
  command = plan

  module {
    source = "./modules/network-manager"
  }

  variables {
    name                = "test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    subscription_ids    = []
    virtual_network_ids = { weu = var.virtual_network_id, neu = "${var.virtual_network_id}-neu" }
    hub                 = null
    directly_connected  = true
    use_hub_gateway     = false
    tags                = {}
  }

  assert {
    condition     = azurerm_network_manager_connectivity_configuration.this.connectivity_topology == "Mesh" && azurerm_network_manager_connectivity_configuration.this.global_mesh_enabled
    error_message = "The networks of different regions must be connected."
  }

  assert {
    condition     = join(" ", keys(azurerm_network_manager_static_member.this)) == "neu weu"
    error_message = "Every network must be in the network group."
  }
}

run "hub" {
  command = plan

  module {
    source = "./modules/network-manager"
  }

  variables {
    name                = "test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    subscription_ids    = []
    virtual_network_ids = { weu = var.virtual_network_id, neu = "${var.virtual_network_id}-neu" }
    hub                 = "weu"
    directly_connected  = false
    use_hub_gateway     = true
    tags                = {}
  }

  assert {
    condition     = azurerm_network_manager_connectivity_configuration.this.connectivity_topology == "HubAndSpoke" && azurerm_network_manager_connectivity_configuration.this.hub[0].resource_id == var.virtual_network_id
    error_message = "The networks must be peered with the hub."
  }

  assert {
    condition     = alltrue([for group in azurerm_network_manager_connectivity_configuration.this.applies_to_group : group.group_connectivity == "None" && group.use_hub_gateway])
    error_message = "The networks must use the gateway of the hub, and reach nobody else."
  }

  assert {
    condition     = join(" ", keys(azurerm_network_manager_static_member.this)) == "neu"
    error_message = "The hub must not be in the network group."
  }
}
