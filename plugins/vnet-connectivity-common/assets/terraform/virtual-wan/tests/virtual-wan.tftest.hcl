# Promises about the virtual hubs that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "virtual_hubs" {
  command = plan

  assert {
    condition     = join(" ", keys(output.virtual_hub_ids)) == join(" ", keys(var.regions))
    error_message = "Every region must have a virtual hub."
  }

  assert {
    condition     = join(" ", keys(output.hub_connection_ids)) == join(" ", keys(output.virtual_networks))
    error_message = "Every network must be connected to a hub."
  }
}

run "virtual_wan" {
  command = plan

  module {
    source = "./modules/virtual-wan"
  }

  variables {
    name                = "vwan-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    tags                = {}
  }

  assert {
    condition     = azurerm_virtual_wan.this.type == "Standard"
    error_message = "Hubs, networks and sites reach each other in a Virtual WAN of type Standard only."
  }
}
