locals {
  # A peering has two halves, one on each network. Both are listed, keyed "<from>/<to>".
  peerings = {
    for key, pair in local.region_pairs : key => {
      from                    = pair.from
      to                      = pair.to
      allow_forwarded_traffic = false
      allow_gateway_transit   = false
      use_remote_gateways     = false
    }
  }
}
