# Promises about the peerings that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "peerings" {
  command = plan

  assert {
    condition     = join(" ", keys(output.peerings)) == join(" ", keys(local.peered_pairs))
    error_message = "Every two networks that are joined must be peered, and no others."
  }

  assert {
    condition     = alltrue([for key, peering in output.peerings : { for flag, on in peering : flag => on if flag != "id" } == lookup(var.peering_flags, key, local.no_flags)])
    error_message = "A half must let through what var.peering_flags says, and nothing else."
  }

  assert {
    condition     = alltrue([for key in keys(output.peerings) : contains(keys(output.peerings), join("/", reverse(split("/", key))))])
    error_message = "A peering connects only when both halves exist."
  }

  assert {
    condition     = alltrue([for key, peering in output.peerings : peering.use_remote_gateways == output.peerings[join("/", reverse(split("/", key)))].allow_gateway_transit])
    error_message = "A half uses remote gateways exactly where the other half allows gateway transit."
  }
}
