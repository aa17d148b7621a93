# What the variables refuse; run in a generated repository of any kind that has them.

mock_provider "azurerm" {}

run "refuses_gateway_region_without_gateway" {
  command = plan

  variables {
    gateway_region = "nowhere"
  }

  expect_failures = [var.gateway_region]
}

run "refuses_gateway_in_spoke" {
  command = plan

  variables {
    regions        = merge(var.regions, { test = { location = "westeurope", address_space = ["198.18.0.0/24"], subnets = {} } })
    topology       = "hub-and-spoke"
    hub            = "test"
    gateway_region = keys(var.vpn_gateways)[0]
  }

  expect_failures = [var.gateway_region]
}
