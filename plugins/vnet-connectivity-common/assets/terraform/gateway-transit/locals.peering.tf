locals {
  # The regions that use the gateway of var.gateway_region. Azure refuses that to a network with a gateway of its own.
  gateway_users = var.gateway_region == null ? toset([]) : setsubtract(keys(var.regions), local.gateway_regions)

  # A peering has two halves, one on each network. Both are listed, keyed "<from>/<to>".
  peerings = {
    for key, pair in local.region_pairs : key => {
      from = pair.from
      to   = pair.to
      # What comes from on-premises through the gateway did not originate in the gateway's network.
      allow_forwarded_traffic = contains([for user in local.gateway_users : join("/", sort([user, var.gateway_region]))], join("/", sort([pair.from, pair.to])))
      allow_gateway_transit   = pair.from == var.gateway_region && contains(local.gateway_users, pair.to)
      use_remote_gateways     = pair.to == var.gateway_region && contains(local.gateway_users, pair.from)
    }
  }
}
