# Promises about the ExpressRoute gateways of the hubs that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "hub_express_route_gateways" {
  command = plan

  # begin: secrets
  variables {
    # begin: vpn-connection
    shared_keys = merge([
      for region in keys(var.regions) : {
        for other in concat(
          keys(var.regions),
          # begin: sites
          keys(var.sites),
          # end: sites
        ) : "${region}/${other}" => "test"
      }
    ]...)
    # end: vpn-connection
    # begin: circuit
    circuit_authorization_keys = merge([
      for circuit in keys(var.circuits) : {
        for region in keys(var.regions) : "${region}/${circuit}" => "00000000-0000-0000-0000-000000000000"
      }
    ]...)
    # end: circuit
  }

  # end: secrets
  assert {
    condition     = join(" ", keys(output.express_route_gateways)) == join(" ", [for region, hub in var.virtual_hubs : region if hub.express_route_scale_units != null])
    error_message = "Every hub with scale units for it must have an ExpressRoute gateway."
  }
}
