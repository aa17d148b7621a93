locals {
  # A peering has two halves, one on each network. Both are listed, keyed "<from>/<to>". What comes out of a gateway
  # or firewall of the hub did not originate in its network.
  peerings = merge(
    {
      for key, spoke in var.spokes : "${spoke.region}/${key}" => {
        from                    = spoke.region
        to                      = key
        allow_forwarded_traffic = contains(local.gateway_regions, spoke.region)
        allow_gateway_transit   = contains(local.gateway_regions, spoke.region)
        use_remote_gateways     = false
      }
    },
    {
      for key, spoke in var.spokes : "${key}/${spoke.region}" => {
        from                    = key
        to                      = spoke.region
        allow_forwarded_traffic = contains(local.forwarding_regions, spoke.region)
        allow_gateway_transit   = false
        use_remote_gateways     = contains(local.gateway_regions, spoke.region)
      }
    },
  )
}
