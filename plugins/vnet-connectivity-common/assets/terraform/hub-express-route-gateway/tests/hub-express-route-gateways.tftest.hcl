# Promises about the ExpressRoute gateways of the hubs that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "hub_express_route_gateways" {
  command = plan

  # insert: partials/secrets-of-tests.hcl
  assert {
    condition     = join(" ", keys(output.express_route_gateways)) == join(" ", [for region, hub in var.virtual_hubs : region if hub.express_route_scale_units != null])
    error_message = "Every hub with scale units for it must have an ExpressRoute gateway."
  }
}
