# Promises about the connections between regions that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "gateway_connections" {
  command = plan

  assert {
    condition     = length(output.gateway_connection_ids) == (var.topology == "mesh" ? length(var.vpn_gateways) : 2) * (length(var.vpn_gateways) - 1)
    error_message = "A mesh of n gateways has n(n-1) connections, a hub and its spokes 2(n-1)."
  }

  assert {
    condition     = alltrue([for key in keys(output.gateway_connection_ids) : contains(keys(output.gateway_connection_ids), join("/", reverse(split("/", key))))])
    error_message = "Two gateways are connected only when both have a connection to the other."
  }

  assert {
    condition     = !var.bgp_between_regions || length(distinct(values(output.vpn_gateways)[*].asn)) == length(output.vpn_gateways)
    error_message = "Gateways that exchange routes must have different ASNs."
  }
}

run "connection" {
  command = plan

  module {
    source = "./modules/gateway-connection"
  }

  variables {
    name                            = "con-test"
    resource_group_name             = "rg-test"
    location                        = "westeurope"
    virtual_network_gateway_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualNetworkGateways/vgw-test"
    peer_virtual_network_gateway_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualNetworkGateways/vgw-other"
    bgp_enabled                     = true
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
    condition     = azurerm_virtual_network_gateway_connection.this.type == "Vnet2Vnet" && azurerm_virtual_network_gateway_connection.this.bgp_enabled
    error_message = "The connection must join two gateways and use BGP."
  }

  assert {
    condition     = azurerm_virtual_network_gateway_connection.this.ipsec_policy[0].dh_group == "DHGroup14"
    error_message = "The connection must have the policy."
  }
}
