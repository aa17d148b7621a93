# Promises about the peerings that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "peerings" {
  command = plan

  # begin: vpn
  variables {
    shared_keys = merge([for region in keys(var.vpn_gateways) : { for site in keys(var.sites) : "${region}/${site}" => "test" }]...)
  }

  # end: vpn
  assert {
    condition     = length(output.peerings) == (var.topology == "mesh" ? length(var.regions) : 2) * (length(var.regions) - 1)
    error_message = "A mesh of n networks has n(n-1) halves of peerings, a hub and its spokes 2(n-1)."
  }

  assert {
    condition     = alltrue([for key in keys(output.peerings) : contains(keys(output.peerings), join("/", reverse(split("/", key))))])
    error_message = "A peering connects only when both halves exist."
  }

  assert {
    condition     = var.topology == "mesh" || alltrue([for key in keys(output.peerings) : contains(split("/", key), var.hub == null ? "" : var.hub)])
    error_message = "In a hub-and-spoke topology every peering must have the hub on one side."
  }

  assert {
    condition     = alltrue([for key, peering in output.peerings : peering.use_remote_gateways == output.peerings[join("/", reverse(split("/", key)))].allow_gateway_transit])
    error_message = "A half uses remote gateways exactly where the other half allows gateway transit."
  }
}
