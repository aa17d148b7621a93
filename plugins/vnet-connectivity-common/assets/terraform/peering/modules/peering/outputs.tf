output "peerings" {
  description = "Id and flags of each half, keyed \"<from>/<to>\"."
  value = {
    for key, peering in azurerm_virtual_network_peering.this : key => {
      id                      = peering.id
      allow_forwarded_traffic = peering.allow_forwarded_traffic
      allow_gateway_transit   = peering.allow_gateway_transit
      use_remote_gateways     = peering.use_remote_gateways
    }
  }
}
