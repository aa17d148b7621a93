# Promises about the Route Servers that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "route_servers" {
  command = plan

  assert {
    condition     = join(" ", keys(output.route_servers)) == join(" ", keys(var.route_servers))
    error_message = "Every entry of var.route_servers must be a Route Server."
  }
}

run "route_server" {
  command = plan

  module {
    source = "./modules/route-server"
  }

  variables {
    name                = "rtserv-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualNetworks/vnet-test/subnets/RouteServerSubnet"
    branch_to_branch    = true
    peers               = { appliance = { ip_address = "10.0.0.4", asn = 65100 } }
    tags                = {}
  }

  assert {
    condition     = azurerm_route_server.this.branch_to_branch_traffic_enabled
    error_message = "The gateways must exchange routes through the Route Server."
  }

  assert {
    condition     = azurerm_route_server_bgp_connection.this["appliance"].peer_ip == "10.0.0.4" && azurerm_route_server_bgp_connection.this["appliance"].peer_asn == 65100
    error_message = "The Route Server must exchange routes with the appliance."
  }
}
