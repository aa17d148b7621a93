# Promises about which regions are joined, as terraform.tfvars.json says it.

mock_provider "azurerm" {}

run "topology" {
  command = plan

  assert {
    condition     = length(local.region_pairs) == (var.topology == "mesh" ? length(var.regions) : 2) * (length(var.regions) - 1)
    error_message = "In a mesh of n regions n(n-1) pairs are joined, with a hub 2(n-1)."
  }

  assert {
    condition     = var.topology == "mesh" || alltrue([for pair in local.region_pairs : pair.from == var.hub || pair.to == var.hub])
    error_message = "In a hub-and-spoke topology every two regions that are joined must have the hub on one side."
  }
}
