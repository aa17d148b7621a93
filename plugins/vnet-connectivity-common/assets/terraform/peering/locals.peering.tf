locals {
  # A peering has two halves, one on each network. Both are listed, keyed "<from>/<to>".
  peerings = { for key, pair in local.peered_pairs : key => merge(pair, lookup(var.peering_flags, key, local.no_flags), { name = lookup(var.peering_names, key, null) }) }

  # Azure changes the flags of gateways in an order: the half that lends its gateway begins before the other and ends after
  # it. So the half of the network that comes first here is built first, whatever the flags are.
  peering_order   = distinct(concat(var.peering_first[*], keys(var.regions), keys(local.virtual_networks)))
  first_peerings  = { for key, peering in local.peerings : key => peering if index(local.peering_order, peering.from) < index(local.peering_order, peering.to) }
  return_peerings = { for key, peering in local.peerings : key => peering if !contains(keys(local.first_peerings), key) }

  no_flags = { allow_forwarded_traffic = false, allow_gateway_transit = false, use_remote_gateways = false }
}
