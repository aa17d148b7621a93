# Promises about the ExpressRoute gateways of the hubs that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "hub_express_route_gateways" {
  command = plan

  assert {
    condition     = join(" ", keys(output.express_route_gateways)) == join(" ", keys(var.hub_express_route_gateways))
    error_message = "Every entry of var.hub_express_route_gateways must be an ExpressRoute gateway."
  }
}
