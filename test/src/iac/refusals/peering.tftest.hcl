# What the variables refuse; run in a generated repository of any kind that has them.

mock_provider "azurerm" {}

run "refuses_topology" {
  command = plan

  variables {
    topology = "ring"
  }

  expect_failures = [var.topology]
}

run "refuses_unknown_hub" {
  command = plan

  variables {
    topology = "hub-and-spoke"
    hub      = "nowhere"
  }

  expect_failures = [var.hub]
}

run "refuses_hub_in_mesh" {
  command = plan

  variables {
    topology = "mesh"
    hub      = keys(var.regions)[0]
  }

  expect_failures = [var.hub]
}
