# Promises about the ExpressRoute gateways that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "express_route_gateways" {
  command = plan

  assert {
    condition     = join(" ", keys(output.express_route_gateways)) == join(" ", keys(var.express_route_gateways))
    error_message = "Every entry of var.express_route_gateways must be a gateway."
  }
}

run "gateway" {
  command = plan

  module {
    source = "./modules/express-route-gateway"
  }

  variables {
    name                        = "ergw-test"
    resource_group_name         = "rg-test"
    location                    = "westeurope"
    subnet_id                   = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualNetworks/vnet-test/subnets/GatewaySubnet"
    sku                         = "ErGwScale"
    minimum_scale_units         = 2
    maximum_scale_units         = 4
    remote_vnet_traffic_enabled = true
    tags                        = {}
  }

  assert {
    condition     = azurerm_virtual_network_gateway.this.type == "ExpressRoute" && azurerm_virtual_network_gateway.this.ip_configuration[0].public_ip_address_id == null
    error_message = "An ExpressRoute gateway has no public IP address of ours."
  }

  assert {
    condition     = azurerm_virtual_network_gateway.this.minimum_scale_unit == 2 && azurerm_virtual_network_gateway.this.maximum_scale_unit == 4
    error_message = "A scalable gateway must have its scale units."
  }

  assert {
    condition     = azurerm_virtual_network_gateway.this.remote_vnet_traffic_enabled
    error_message = "The gateway must accept traffic of other networks where that is asked for."
  }
}
