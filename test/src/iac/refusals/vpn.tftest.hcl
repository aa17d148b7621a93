# What the variables refuse; run in a generated repository of any kind that has them.

mock_provider "azurerm" {}

run "refuses_gateway_in_unknown_region" {
  command = plan

  variables {
    vpn_gateways = merge(var.vpn_gateways, { nowhere = {} })
  }

  expect_failures = [var.vpn_gateways]
}

run "refuses_region_without_gateway_subnet" {
  command = plan

  variables {
    regions      = merge(var.regions, { test = { location = "westeurope", address_space = ["198.18.0.0/24"], subnets = {} } })
    vpn_gateways = merge(var.vpn_gateways, { test = {} })
  }

  expect_failures = [var.vpn_gateways]
}

run "refuses_small_gateway_subnet" {
  command = plan

  variables {
    regions      = merge(var.regions, { test = { location = "westeurope", address_space = ["198.18.0.0/24"], subnets = { GatewaySubnet = "198.18.0.0/30" } } })
    vpn_gateways = merge(var.vpn_gateways, { test = {} })
  }

  expect_failures = [var.vpn_gateways]
}

run "refuses_sku_of_other_generation" {
  command = plan

  variables {
    vpn_gateways = { for region, gateway in var.vpn_gateways : region => merge(gateway, { sku = "VpnGw5AZ", generation = "Generation1" }) }
  }

  expect_failures = [var.vpn_gateways]
}

run "refuses_sku_without_zones" {
  command = plan

  variables {
    vpn_gateways = { for region, gateway in var.vpn_gateways : region => merge(gateway, { sku = "VpnGw2" }) }
  }

  expect_failures = [var.vpn_gateways]
}

run "refuses_reserved_asn" {
  command = plan

  variables {
    vpn_gateways = { for region, gateway in var.vpn_gateways : region => merge(gateway, { asn = 65518 }) }
  }

  expect_failures = [var.vpn_gateways]
}

run "refuses_zone" {
  command = plan

  variables {
    vpn_gateways = { for region, gateway in var.vpn_gateways : region => merge(gateway, { zones = ["4"] }) }
  }

  expect_failures = [var.vpn_gateways]
}

run "refuses_site_key" {
  command = plan

  variables {
    sites = { "Head/Quarter" = { address_space = ["198.18.0.0/15"] } }
  }

  expect_failures = [var.sites]
}

run "refuses_malformed_site_range" {
  command = plan

  variables {
    sites = { test = { address_space = ["198.18.0.1/15"] } }
  }

  expect_failures = [var.sites]
}

run "refuses_site_inside_region" {
  command = plan

  variables {
    sites = { test = { address_space = [cidrsubnet(tolist(values(var.regions)[0].address_space)[0], 1, 1)] } }
  }

  expect_failures = [var.sites]
}

run "refuses_device_by_name" {
  command = plan

  variables {
    sites = { test = { address_space = ["198.18.0.0/15"], devices = { a = { ip_address = "vpn.example.com" } } } }
  }

  expect_failures = [var.sites]
}

run "refuses_same_device_twice" {
  command = plan

  variables {
    sites = {
      one = { address_space = ["198.18.0.0/16"], devices = { a = { ip_address = "198.51.100.1" } } }
      two = { address_space = ["198.19.0.0/16"], devices = { a = { ip_address = "198.51.100.1" } } }
    }
  }

  expect_failures = [var.sites]
}

run "refuses_asn_without_peer_address" {
  command = plan

  variables {
    sites = { test = { address_space = ["198.18.0.0/15"], devices = { a = { ip_address = "198.51.100.1", asn = 65050 } } } }
  }

  expect_failures = [var.sites]
}

run "refuses_link_local_peer_address" {
  command = plan

  variables {
    sites = { test = { address_space = ["198.18.0.0/15"], devices = { a = { ip_address = "198.51.100.1", asn = 65050, bgp_peer_address = "169.254.21.5" } } } }
  }

  expect_failures = [var.sites]
}

run "refuses_asn_of_gateway_on_device" {
  command = plan

  variables {
    vpn_gateways = { for region, gateway in var.vpn_gateways : region => merge(gateway, { asn = 65010 }) }
    sites        = { test = { address_space = ["198.18.0.0/15"], devices = { a = { ip_address = "198.51.100.1", asn = 65010, bgp_peer_address = "198.18.0.1" } } } }
  }

  expect_failures = [var.sites]
}

run "refuses_two_devices_without_bgp" {
  command = plan

  variables {
    sites = { test = { address_space = ["198.18.0.0/15"], devices = { a = { ip_address = "198.51.100.1" }, b = { ip_address = "198.51.100.2" } } } }
  }

  expect_failures = [var.sites]
}

run "refuses_unequal_gcm" {
  command = plan

  variables {
    ipsec_policy = { ipsec_encryption = "GCMAES256", ipsec_integrity = "SHA256" }
  }

  expect_failures = [var.ipsec_policy]
}

run "refuses_shared_key_with_space" {
  command = plan

  variables {
    shared_keys = { "weu/hq" = "two words" }
  }

  expect_failures = [var.shared_keys]
}
