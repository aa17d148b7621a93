# Promises about gateway transit that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "gateway_transit" {
  command = plan

  # insert: partials/secrets-of-tests.hcl
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
