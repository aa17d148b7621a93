locals {
  # Every two networks that are peered, in both directions, keyed "<from>/<to>": the regions, and each spoke with the
  # network of its region.
  peered_pairs = merge(
    local.region_pairs,
    { for key, spoke in var.spokes : "${spoke.region}/${key}" => { from = spoke.region, to = key } },
    { for key, spoke in var.spokes : "${key}/${spoke.region}" => { from = key, to = spoke.region } },
  )
}
