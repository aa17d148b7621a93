# Promises about the peerings that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "peerings" {
  command = plan

  # insert: partials/secrets-of-tests.hcl
  # begin: global-peering
  assert {
    condition = length([for key in keys(output.peerings) : key if length(setsubtract(split("/", key), keys(var.regions))) == 0]) == (
      (var.topology == "mesh" ? length(var.regions) : 2) * (length(var.regions) - 1)
    )
    error_message = "A mesh of n regions has n(n-1) halves of peerings, a hub and its spokes 2(n-1)."
  }

  assert {
    condition     = var.topology == "mesh" || alltrue([for key in keys(output.peerings) : contains(split("/", key), var.hub == null ? "" : var.hub) if length(setsubtract(split("/", key), keys(var.regions))) == 0])
    error_message = "In a hub-and-spoke topology every peering of two regions must have the hub on one side."
  }

  # end: global-peering
  # begin: spoke-peering
  assert {
    condition     = alltrue([for key, spoke in var.spokes : [for peering in keys(output.peerings) : peering if startswith(peering, "${key}/")] == ["${key}/${spoke.region}"]])
    error_message = "A spoke must be peered with the hub of its region, and with nothing else."
  }

  # end: spoke-peering
  assert {
    condition     = alltrue([for key in keys(output.peerings) : contains(keys(output.peerings), join("/", reverse(split("/", key))))])
    error_message = "A peering connects only when both halves exist."
  }

  assert {
    condition     = alltrue([for key, peering in output.peerings : peering.use_remote_gateways == output.peerings[join("/", reverse(split("/", key)))].allow_gateway_transit])
    error_message = "A half uses remote gateways exactly where the other half allows gateway transit."
  }
}
