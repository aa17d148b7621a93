# Promises about the virtual networks that terraform.tfvars.json describes. `terraform test` creates nothing
# and needs no account.

mock_provider "azurerm" {}

run "one_virtual_network_per_region" {
  command = plan

  # begin: vpn
  variables {
    shared_keys = merge([for region in keys(var.vpn_gateways) : { for site in keys(var.sites) : "${region}/${site}" => "test" }]...)
  }

  # end: vpn
  assert {
    condition     = { for region, network in output.virtual_networks : region => network.name } == { for region in keys(var.regions) : region => "vnet-${var.name}-${region}" }
    error_message = "Every region must have its virtual network, vnet-<name>-<region>."
  }

  assert {
    condition     = alltrue([for region, network in output.virtual_networks : join(" ", keys(network.subnet_ids)) == join(" ", keys(var.regions[region].subnets))])
    error_message = "Every virtual network must have the subnets of its region."
  }
}

run "subnets" {
  command = plan

  module {
    source = "./modules/virtual-network"
  }

  variables {
    name                = "vnet-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    address_space       = ["10.0.0.0/16"]
    subnets             = { app = "10.0.0.0/24", GatewaySubnet = "10.0.255.224/27" }
    tags                = {}
  }

  assert {
    condition     = azurerm_subnet.this["GatewaySubnet"].name == "GatewaySubnet" && azurerm_subnet.this["GatewaySubnet"].default_outbound_access_enabled
    error_message = "A subnet of an Azure service keeps its name and the platform's default outbound access."
  }

  assert {
    condition     = azurerm_subnet.this["app"].name == "snet-app" && !azurerm_subnet.this["app"].default_outbound_access_enabled
    error_message = "A workload subnet is named snet-<key> and has no default outbound access."
  }
}
