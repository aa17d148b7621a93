# Promises about the peerings of spokes that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "spoke_peerings" {
  command = plan

  assert {
    condition     = alltrue([for key, spoke in var.spokes : [for peering in keys(output.peerings) : peering if startswith(peering, "${key}/")] == ["${key}/${spoke.region}"]])
    error_message = "A spoke must be peered with the hub of its region, and with nothing else."
  }
}
