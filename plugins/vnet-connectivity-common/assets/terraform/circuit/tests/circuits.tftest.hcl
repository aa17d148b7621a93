# Promises about the ExpressRoute circuits that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "circuits" {
  command = plan

  assert {
    condition     = join(" ", nonsensitive(keys(output.circuits))) == join(" ", keys(var.circuits))
    error_message = "Every entry of var.circuits must be a circuit."
  }
}

run "provider_circuit" {
  command = plan

  module {
    source = "./modules/circuit"
  }

  variables {
    name                  = "erc-test"
    resource_group_name   = "rg-test"
    location              = "westeurope"
    peering_location      = "Amsterdam"
    service_provider_name = "Test"
    express_route_port_id = null
    bandwidth_in_mbps     = 1000
    tier                  = "Premium"
    family                = "MeteredData"
    private_peering       = { peer_asn = 65100, primary_prefix = "172.31.0.0/30", secondary_prefix = "172.31.0.4/30", vlan_id = 100 }
    authorizations        = { weu = "test-weu" }
    tags                  = {}
  }

  assert {
    condition     = azurerm_express_route_circuit.this[0].bandwidth_in_mbps == 1000 && azurerm_express_route_circuit.this[0].sku[0].tier == "Premium"
    error_message = "A provider's circuit must have its bandwidth and tier."
  }

  assert {
    condition     = azurerm_express_route_circuit_peering.private[0].peering_type == "AzurePrivatePeering" && azurerm_express_route_circuit_peering.private[0].vlan_id == 100
    error_message = "The circuit must be peered privately."
  }

  assert {
    condition     = azurerm_express_route_circuit_authorization.this["weu"].name == "test-weu"
    error_message = "A gateway of another subscription must be authorized."
  }
}

run "direct_circuit" {
  command = plan

  module {
    source = "./modules/circuit"
  }

  variables {
    name                  = "erc-test"
    resource_group_name   = "rg-test"
    location              = "westeurope"
    peering_location      = null
    service_provider_name = null
    express_route_port_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/expressRoutePorts/port-test"
    bandwidth_in_mbps     = 5000
    tier                  = "Standard"
    family                = "MeteredData"
    private_peering       = null
    tags                  = {}
  }

  assert {
    condition     = azurerm_express_route_circuit.this[0].bandwidth_in_gbps == 5 && azurerm_express_route_circuit.this[0].bandwidth_in_mbps == null
    error_message = "The bandwidth of a circuit on a Direct port is given in Gbps."
  }
}

run "existing_circuit" {
  command = plan

  module {
    source = "./modules/circuit"
  }

  variables {
    name                  = "erc-test"
    existing_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/expressRouteCircuits/erc-existing"
    resource_group_name   = "rg-test"
    location              = null
    peering_location      = null
    service_provider_name = null
    express_route_port_id = null
    bandwidth_in_mbps     = null
    tier                  = "Standard"
    family                = "MeteredData"
    private_peering       = null
    tags                  = {}
  }

  assert {
    condition     = length(azurerm_express_route_circuit.this) + length(azurerm_resource_group.this) == 0 && output.id == var.existing_id
    error_message = "A circuit that exists must not be built again."
  }
}
