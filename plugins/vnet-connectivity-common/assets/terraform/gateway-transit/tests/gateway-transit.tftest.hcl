# Promises about gateway transit that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "gateway_transit" {
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
    condition = join(" ", [for key, peering in output.peerings : key if peering.use_remote_gateways]) == join(" ", [
      for region in keys(var.regions) : "${region}/${coalesce(var.gateway_region, " ")}"
      if var.gateway_region != null && !contains(
        concat(
          [],
          # begin: vpn-gateway
          keys(var.vpn_gateways),
          # end: vpn-gateway
          # begin: express-route-gateway
          keys(var.express_route_gateways),
          # end: express-route-gateway
        ),
        region,
      )
    ])
    error_message = "Exactly the regions without a gateway use the one of the gateway region."
  }

  assert {
    condition     = alltrue([for peering in output.peerings : peering.allow_forwarded_traffic == (peering.allow_gateway_transit || peering.use_remote_gateways)])
    error_message = "Forwarded traffic is allowed where it comes through the gateway, and nowhere else."
  }
}
