# Promises about the use of other networks' gateways that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "remote_gateways" {
  command = plan

  assert {
    condition     = alltrue([for key in keys(output.peerings) : length([for other, peering in output.peerings : other if peering.use_remote_gateways && split("/", other)[0] == split("/", key)[0]]) <= 1])
    error_message = "A network can use remote gateways over one peering only."
  }

  assert {
    condition     = alltrue([for peering in output.peerings : peering.allow_forwarded_traffic if peering.allow_gateway_transit || peering.use_remote_gateways])
    error_message = "Forwarded traffic must be allowed where it comes through a gateway."
  }
}
