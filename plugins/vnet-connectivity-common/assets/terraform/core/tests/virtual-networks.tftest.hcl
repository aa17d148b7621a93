# Promises about the virtual networks that terraform.tfvars.json describes. `terraform test` creates nothing
# and needs no account.

mock_provider "azurerm" {}

run "virtual_networks" {
  command = plan

  assert {
    condition = { for key, network in output.virtual_networks : key => network.name } == {
      for key, network in local.virtual_networks : key => network.virtual_network_id == null ? "vnet-${var.name}-${key}" : split("/", network.virtual_network_id)[8]
    }
    error_message = "Every network must be there: a new one as vnet-<name>-<key>, an existing one as it is."
  }

  assert {
    condition = { for key, network in output.virtual_networks : key => join(" ", keys(network.subnet_ids)) } == {
      for key, network in local.virtual_networks : key => join(" ", keys(network.subnets))
    }
    error_message = "Every network must have its subnets."
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

run "encryption" {
  command = plan

  module {
    source = "./modules/virtual-network"
  }

  variables {
    name                = "vnet-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    address_space       = ["10.0.0.0/16"]
    subnets             = {}
    encryption          = "AllowUnencrypted"
    tags                = {}
  }

  assert {
    condition     = azurerm_virtual_network.this[0].encryption[0].enforcement == "AllowUnencrypted"
    error_message = "A network that is to be encrypted must be."
  }
}

run "no_encryption" {
  command = plan

  module {
    source = "./modules/virtual-network"
  }

  variables {
    name                = "vnet-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    address_space       = ["10.0.0.0/16"]
    subnets             = {}
    tags                = {}
  }

  assert {
    condition     = length(azurerm_virtual_network.this[0].encryption) == 0
    error_message = "A network that is not to be encrypted must not be."
  }
}

run "existing_virtual_network" {
  command = plan

  module {
    source = "./modules/virtual-network"
  }

  variables {
    name                = "vnet-test"
    existing_id         = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-existing/providers/Microsoft.Network/virtualNetworks/vnet-existing"
    resource_group_name = null
    location            = "westeurope"
    address_space       = ["10.0.0.0/16"]
    subnets             = { GatewaySubnet = "10.0.255.224/27" }
    tags                = {}
  }

  assert {
    condition     = length(azurerm_virtual_network.this) + length(azurerm_resource_group.this) == 0
    error_message = "A network that exists must not be built again, and has its own resource group."
  }

  assert {
    condition     = azurerm_subnet.this["GatewaySubnet"].virtual_network_name == "vnet-existing" && azurerm_subnet.this["GatewaySubnet"].resource_group_name == "rg-existing"
    error_message = "A subnet must be built in the network that exists."
  }
}
