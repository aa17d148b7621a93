# Promises about the route tables that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "route_tables" {
  command = plan

  assert {
    condition     = join(" ", keys(output.route_table_ids)) == join(" ", keys(var.route_tables))
    error_message = "Every entry of var.route_tables must be a route table."
  }

  assert {
    condition = alltrue([
      for key, spoke in var.spokes : anytrue([
        for table in var.route_tables :
        table.virtual_network == key && !table.gateway_route_propagation && [for route in table.routes : "${route.prefix} ${route.next_hop}"] == ["0.0.0.0/0 ${spoke.region}"]
      ])
    ])
    error_message = "A spoke must send everything to the firewall or appliance of its region, and learn no route past it."
  }

  # A firewall that sees one direction only drops the traffic.
  assert {
    condition = alltrue(flatten([
      for table in var.route_tables : [
        for route in table.routes : [
          for spoke in var.spokes : route.next_hop == spoke.region if contains(spoke.address_space, route.prefix)
        ]
      ]
    ]))
    error_message = "A route to a spoke must lead to the firewall or appliance that the spoke answers through."
  }

  assert {
    condition = alltrue([
      for region, settings in var.regions : alltrue([
        for spoke in var.spokes : anytrue([
          for table in var.route_tables :
          table.virtual_network == region && contains(table.subnets, "GatewaySubnet") && length(setsubtract(spoke.address_space, values(table.routes)[*].prefix)) == 0
        ]) if spoke.region == region
      ]) if contains(keys(settings.subnets), "GatewaySubnet")
    ])
    error_message = "What comes from a gateway must pass the firewall or appliance on its way to every spoke of the region."
  }
}

run "route_table" {
  command = plan

  module {
    source = "./modules/route-table"
  }

  variables {
    name                      = "rt-test"
    resource_group_name       = "rg-test"
    location                  = "westeurope"
    gateway_route_propagation = false
    routes = {
      internet = { prefix = "0.0.0.0/0" }
      private  = { prefix = "10.0.0.0/8", next_hop_ip_address = "10.10.0.4" }
    }
    subnet_ids = {
      web = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualNetworks/vnet-test/subnets/snet-web"
    }
    tags = {}
  }

  assert {
    condition     = azurerm_route.this["internet"].next_hop_type == "Internet" && azurerm_route.this["internet"].next_hop_in_ip_address == null
    error_message = "A route without a next hop must lead to the internet."
  }

  assert {
    condition     = azurerm_route.this["private"].next_hop_type == "VirtualAppliance" && azurerm_route.this["private"].next_hop_in_ip_address == "10.10.0.4"
    error_message = "A route with a next hop must lead there."
  }

  assert {
    condition     = !azurerm_route_table.this.bgp_route_propagation_enabled
    error_message = "The routes of gateways must not reach the subnets."
  }
}
