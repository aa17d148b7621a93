# Promises about gateway transit that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "gateway_transit" {
  command = plan

  variables {
    shared_keys = merge([for region in keys(var.vpn_gateways) : { for site in keys(var.sites) : "${region}/${site}" => "test" }]...)
  }

  assert {
    condition = join(" ", [for key, peering in output.peerings : key if peering.use_remote_gateways]) == join(" ", [
      for region in keys(var.regions) : "${region}/${coalesce(var.gateway_region, " ")}"
      if var.gateway_region != null && !contains(keys(var.vpn_gateways), region)
    ])
    error_message = "Exactly the regions without a gateway use the one of the gateway region."
  }

  assert {
    condition = alltrue([
      for peering in concat(values(azurerm_virtual_network_peering.this), values(azurerm_virtual_network_peering.remote_gateway)) :
      peering.allow_virtual_network_access && peering.allow_forwarded_traffic == (peering.allow_gateway_transit || peering.use_remote_gateways)
    ])
    error_message = "Forwarded traffic is allowed where it comes through the gateway, and nowhere else."
  }
}
