locals {
  # Every two networks that are peered, in both directions, keyed "<from>/<to>".
  peered_pairs = local.region_pairs
}
