# Promises about a connection to a site.

mock_provider "azurerm" {}

# For the runs of modules.
variables {
  vpn_gateway_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualNetworkGateways/vgw-test"
}

run "warns_about_missing_shared_keys" {
  command = plan

  variables {
    sites = { test = { address_space = ["198.18.0.0/15"], devices = { a = { ip_address = "198.51.100.1" } } } }
  }

  expect_failures = [check.shared_keys]
}

run "connection_with_bgp" {
  command = plan

  module {
    source = "./modules/site-connection"
  }

  variables {
    name                       = "test"
    resource_group_name        = "rg-test"
    location                   = "westeurope"
    virtual_network_gateway_id = var.vpn_gateway_id
    device                     = { ip_address = "198.51.100.1", asn = 65050, bgp_peer_address = "192.168.0.1" }
    address_space              = ["192.168.0.0/16"]
    bgp_enabled                = true
    ipsec_policy               = null
    shared_key                 = "test"
    tags                       = {}
  }

  assert {
    condition     = azurerm_local_network_gateway.this.address_space == null && azurerm_local_network_gateway.this.bgp_settings[0].asn == 65050
    error_message = "With BGP the device announces its ranges: the local network gateway must list none."
  }

  assert {
    condition     = azurerm_virtual_network_gateway_connection.this.bgp_enabled && azurerm_virtual_network_gateway_connection.this.connection_protocol == "IKEv2"
    error_message = "The connection must use BGP and IKEv2."
  }
}

run "connection_without_bgp" {
  command = plan

  module {
    source = "./modules/site-connection"
  }

  variables {
    name                       = "test"
    resource_group_name        = "rg-test"
    location                   = "westeurope"
    virtual_network_gateway_id = var.vpn_gateway_id
    device                     = { ip_address = "198.51.100.1" }
    address_space              = ["192.168.0.0/16"]
    bgp_enabled                = false
    ipsec_policy = {
      ike_encryption   = "AES256"
      ike_integrity    = "SHA256"
      dh_group         = "DHGroup14"
      ipsec_encryption = "GCMAES256"
      ipsec_integrity  = "GCMAES256"
      pfs_group        = "PFS2048"
      sa_lifetime      = 27000
      sa_datasize      = 102400000
    }
    shared_key = "test"
    tags       = {}
  }

  assert {
    condition     = try(contains(azurerm_local_network_gateway.this.address_space, "192.168.0.0/16"), false) && length(azurerm_local_network_gateway.this.bgp_settings) == 0
    error_message = "Without BGP the local network gateway must list the site's ranges."
  }

  assert {
    condition     = !azurerm_virtual_network_gateway_connection.this.bgp_enabled
    error_message = "The connection must not use BGP."
  }

  assert {
    condition     = azurerm_virtual_network_gateway_connection.this.ipsec_policy[0].dh_group == "DHGroup14"
    error_message = "The connection must have the policy."
  }
}
