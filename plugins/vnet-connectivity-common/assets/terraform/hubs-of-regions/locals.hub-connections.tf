locals {
  # The region of each network, to whose hub it is connected.
  hub_connections = { for region in keys(var.regions) : region => region }
}
