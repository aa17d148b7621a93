# Promises about the connections of the hubs to circuits that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "hub_circuit_connections" {
  command = plan

  assert {
    condition = join(" ", keys(output.circuit_connection_ids)) == join(" ", sort(flatten([
      for circuit, settings in var.circuits : [
        for region in settings.regions : "${region}/${circuit}"
      ] if settings.provisioned
    ])))
    error_message = "Every circuit that is provisioned must be connected to the hubs of its regions."
  }
}

run "hub_circuit_connection" {
  command = plan

  module {
    source = "./modules/hub-circuit-connection"
  }

  variables {
    name                     = "con-test"
    express_route_gateway_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/expressRouteGateways/ergw-test"
    express_route_circuit_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/expressRouteCircuits/erc-test"
    authorization_key        = null
  }

  assert {
    condition     = endswith(azurerm_express_route_connection.this.express_route_circuit_peering_id, "/expressRouteCircuits/erc-test/peerings/AzurePrivatePeering")
    error_message = "A hub must be connected to the private peering of a circuit."
  }
}
