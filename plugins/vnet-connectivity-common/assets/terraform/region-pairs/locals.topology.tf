locals {
  # Every two regions that are joined, in both directions, keyed "<from>/<to>".
  region_pairs = merge([
    for from in keys(var.regions) : {
      for to in keys(var.regions) : "${from}/${to}" => { from = from, to = to }
      if from != to && (var.topology == "mesh" || from == var.hub || to == var.hub)
    }
  ]...)
}
