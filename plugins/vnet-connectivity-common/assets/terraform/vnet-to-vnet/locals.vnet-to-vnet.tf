locals {
  # Azure needs a connection on the gateway of either side. Both are listed, keyed "<from>/<to>"; they share one key.
  gateway_connections = {
    for key, pair in local.region_pairs : key => {
      from       = pair.from
      to         = pair.to
      shared_key = join("/", sort([pair.from, pair.to]))
    }
    if contains(keys(var.vpn_gateways), pair.from) && contains(keys(var.vpn_gateways), pair.to)
  }
}
