locals {
  # A peering has two halves, one on each network. Both are listed, keyed "<from>/<to>".
  peerings = { for key, pair in local.peered_pairs : key => merge(pair, lookup(var.peering_flags, key, local.no_flags), { name = lookup(var.peering_names, key, null) }) }

  no_flags = { allow_forwarded_traffic = false, allow_gateway_transit = false, use_remote_gateways = false }
}
