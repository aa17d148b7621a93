# Promises about the virtual hubs that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "virtual_hubs" {
  command = plan

  # begin: secrets
  variables {
    # begin: vpn-connection
    shared_keys = merge([
      for region in keys(var.regions) : {
        for other in concat(
          keys(var.regions),
          # begin: sites
          keys(var.sites),
          # end: sites
        ) : "${region}/${other}" => "test"
      }
    ]...)
    # end: vpn-connection
    # begin: circuit
    circuit_authorization_keys = merge([
      for circuit in keys(var.circuits) : {
        for region in keys(var.regions) : "${region}/${circuit}" => "00000000-0000-0000-0000-000000000000"
      }
    ]...)
    # end: circuit
  }

  # end: secrets
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
