# Promises about the VPN gateways that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

# For the runs of modules.
variables {
  gateway_subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualNetworks/vnet-test/subnets/GatewaySubnet"
}

run "vpn_gateways" {
  command = plan

  assert {
    condition     = join(" ", keys(output.vpn_gateways)) == join(" ", keys(var.vpn_gateways))
    error_message = "Every entry of var.vpn_gateways must be a gateway."
  }

  assert {
    condition     = alltrue([for region, gateway in output.vpn_gateways : length(gateway.public_ip_addresses) == (var.vpn_gateways[region].active_active ? 2 : 1)])
    error_message = "An active-active gateway needs two public IP addresses, an active-standby gateway one."
  }
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
