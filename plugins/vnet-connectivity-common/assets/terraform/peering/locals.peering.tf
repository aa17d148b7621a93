locals {
  # A peering has two halves, one on each network. Both are listed, keyed "<from>/<to>".
  peerings = merge([
    for from in keys(var.regions) : {
      for to in keys(var.regions) : "${from}/${to}" => { from = from, to = to }
      if from != to && (var.topology == "mesh" || from == var.hub || to == var.hub)
    }
  ]...)
}
