output "peerings" {
  description = "Both halves of each peering, keyed \"<from>/<to>\"."
  value = {
    for key, peering in merge(azurerm_virtual_network_peering.this, azurerm_virtual_network_peering.remote_gateway) : key => {
      id                    = peering.id
      allow_gateway_transit = peering.allow_gateway_transit
      use_remote_gateways   = peering.use_remote_gateways
    }
  }
}
