# Promises about the VPN gateways and connections that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

# For the runs of modules.
variables {
  gateway_subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualNetworks/vnet-test/subnets/GatewaySubnet"
  vpn_gateway_id    = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualNetworkGateways/vgw-test"
}

run "gateways_and_connections" {
  command = plan

  variables {
    shared_keys = merge([for region in keys(var.vpn_gateways) : { for site in keys(var.sites) : "${region}/${site}" => "test" }]...)
  }

  assert {
    condition     = join(" ", keys(output.vpn_gateways)) == join(" ", keys(var.vpn_gateways))
    error_message = "Every entry of var.vpn_gateways must be a gateway."
  }

  assert {
    condition     = alltrue([for region, gateway in output.vpn_gateways : length(gateway.public_ip_addresses) == (var.vpn_gateways[region].active_active ? 2 : 1)])
    error_message = "An active-active gateway needs two public IP addresses, an active-standby gateway one."
  }

  assert {
    condition = join(" ", keys(output.site_connection_ids)) == join(" ", sort(flatten([
      for region in keys(var.vpn_gateways) : [
        for site, settings in var.sites : [
          for device in keys(settings.devices) : "${region}/${site}/${device}"
        ]
      ]
    ])))
    error_message = "Every gateway must be connected to every device of every site."
  }

  assert {
    condition     = !anytrue([for key, peering in output.peerings : peering.use_remote_gateways && contains(keys(var.vpn_gateways), split("/", key)[0])])
    error_message = "A network with a gateway of its own cannot use a remote one."
  }
}

run "warns_about_missing_shared_keys" {
  command = plan

  variables {
    sites       = { test = { address_space = ["198.18.0.0/15"], devices = { a = { ip_address = "198.51.100.1" } } } }
    shared_keys = {}
  }

  expect_failures = [check.shared_keys]
}

run "active_active_gateway" {
  command = plan

  module {
    source = "./modules/vpn-gateway"
  }

  variables {
    name                = "vgw-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    subnet_id           = var.gateway_subnet_id
    sku                 = "VpnGw2AZ"
    generation          = "Generation2"
    active_active       = true
    asn                 = 65010
    zones               = ["1", "2", "3"]
    tags                = {}
  }

  assert {
    condition     = azurerm_virtual_network_gateway.this.active_active && length(azurerm_virtual_network_gateway.this.ip_configuration) == 2
    error_message = "An active-active gateway needs an IP configuration for each instance."
  }

  assert {
    condition     = azurerm_virtual_network_gateway.this.bgp_enabled && azurerm_virtual_network_gateway.this.bgp_settings[0].asn == 65010
    error_message = "A gateway with an ASN must speak BGP with it."
  }

  assert {
    condition     = alltrue([for address in azurerm_public_ip.this : address.sku == "Standard" && address.allocation_method == "Static" && try(length(address.zones), 0) == 3])
    error_message = "The public IP addresses must be Standard, Static and zone-redundant."
  }
}

run "active_standby_gateway_without_bgp" {
  command = plan

  module {
    source = "./modules/vpn-gateway"
  }

  variables {
    name                = "vgw-test"
    resource_group_name = "rg-test"
    location            = "westus"
    subnet_id           = var.gateway_subnet_id
    sku                 = "VpnGw1AZ"
    generation          = "Generation1"
    active_active       = false
    asn                 = null
    zones               = []
    tags                = {}
  }

  assert {
    condition     = !azurerm_virtual_network_gateway.this.active_active && length(azurerm_virtual_network_gateway.this.ip_configuration) == 1
    error_message = "An active-standby gateway has one IP configuration."
  }

  assert {
    condition     = !azurerm_virtual_network_gateway.this.bgp_enabled
    error_message = "A gateway without an ASN must not speak BGP."
  }
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
