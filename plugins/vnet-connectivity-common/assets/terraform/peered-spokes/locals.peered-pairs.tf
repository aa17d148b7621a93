locals {
  # Every two networks that are peered, in both directions, keyed "<from>/<to>": each spoke and the network of its region.
  peered_pairs = merge(
    { for key, spoke in var.spokes : "${spoke.region}/${key}" => { from = spoke.region, to = key } },
    { for key, spoke in var.spokes : "${key}/${spoke.region}" => { from = key, to = spoke.region } },
  )
}
