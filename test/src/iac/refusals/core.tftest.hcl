# What the variables refuse; run in a generated repository of any kind that has them.

mock_provider "azurerm" {}

run "refuses_subnet_outside" {
  command = plan

  module {
    source = "./modules/virtual-network"
  }

  variables {
    name                = "vnet-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    address_space       = ["10.0.0.0/16"]
    subnets             = { app = "10.1.0.0/24" }
    tags                = {}
  }

  expect_failures = [var.subnets]
}

run "refuses_overlapping_subnets" {
  command = plan

  module {
    source = "./modules/virtual-network"
  }

  variables {
    name                = "vnet-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    address_space       = ["10.0.0.0/16"]
    subnets             = { app = "10.0.0.0/24", data = "10.0.0.128/25" }
    tags                = {}
  }

  expect_failures = [var.subnets]
}

run "refuses_empty_address_space" {
  command = plan

  module {
    source = "./modules/virtual-network"
  }

  variables {
    name                = "vnet-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    address_space       = []
    subnets             = {}
    tags                = {}
  }

  expect_failures = [var.address_space]
}

run "refuses_overlapping_regions" {
  command = plan

  variables {
    regions = merge(var.regions, { overlapping = { location = "westeurope", address_space = values(var.regions)[0].address_space } })
  }

  expect_failures = [var.regions]
}

run "refuses_region_inside_another" {
  command = plan

  variables {
    regions = merge(var.regions, { inside = { location = "westeurope", address_space = [cidrsubnet(tolist(values(var.regions)[0].address_space)[0], 2, 3)] } })
  }

  expect_failures = [var.regions]
}

run "refuses_host_address" {
  command = plan

  variables {
    regions = merge(var.regions, { host = { location = "westeurope", address_space = ["198.18.0.1/24"] } })
  }

  expect_failures = [var.regions]
}

run "refuses_ipv6" {
  command = plan

  variables {
    regions = merge(var.regions, { six = { location = "westeurope", address_space = ["2001:db8::/48"] } })
  }

  expect_failures = [var.regions]
}

run "refuses_region_key" {
  command = plan

  variables {
    regions = merge(var.regions, { "West/Europe" = { location = "westeurope", address_space = ["198.18.0.0/24"] } })
  }

  expect_failures = [var.regions]
}

run "refuses_name" {
  command = plan

  variables {
    name = "Contoso_Core"
  }

  expect_failures = [var.name]
}

run "refuses_subscription_id" {
  command = plan

  variables {
    subscription_id = "production"
  }

  expect_failures = [var.subscription_id]
}
