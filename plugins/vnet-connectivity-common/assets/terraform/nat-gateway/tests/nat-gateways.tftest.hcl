# Promises about the NAT gateways that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "nat_gateways" {
  command = plan

  assert {
    condition     = join(" ", keys(output.nat_gateways)) == join(" ", keys(var.nat_gateways))
    error_message = "Every entry of var.nat_gateways must be a NAT gateway."
  }
}

run "nat_gateway" {
  command = plan

  module {
    source = "./modules/nat-gateway"
  }

  variables {
    name                = "ng-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    sku                 = "StandardV2"
    zones               = []
    subnet_ids = {
      app = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualNetworks/vnet-test/subnets/snet-app"
    }
    tags = {}
  }

  assert {
    condition     = azurerm_nat_gateway.this.sku_name == "StandardV2" && azurerm_public_ip.this.sku == "StandardV2"
    error_message = "A NAT gateway and its public IP address must be of one SKU."
  }

  assert {
    condition     = azurerm_public_ip.this.allocation_method == "Static"
    error_message = "What others see traffic come from must not change."
  }

  assert {
    condition     = endswith(azurerm_subnet_nat_gateway_association.this["app"].subnet_id, "/subnets/snet-app")
    error_message = "The subnet must use the NAT gateway."
  }
}
