locals {
  # The region of each network, to whose hub it is connected.
  hub_connections = merge(
    { for region in keys(var.regions) : region => region },
    { for key, spoke in var.spokes : key => spoke.region },
  )
}
