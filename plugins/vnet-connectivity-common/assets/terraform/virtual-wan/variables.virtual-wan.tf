variable "virtual_hubs" {
  type = map(object({
    address_prefix     = string
    routing_preference = optional(string, "ExpressRoute")
  }))
  nullable    = false
  description = <<-EOT
    The virtual hubs, keyed by region. Every region has one; its networks are connected to it.

    - `address_prefix` - IPv4 range of the hub, /24 or larger. It overlaps with no network.
    - `routing_preference` - Which of two routes to the same range the hub takes: `ExpressRoute`, `VpnGateway` or `ASPath`.
      With `ExpressRoute`, a circuit on several hubs attracts the traffic between them; `ASPath` keeps it there.
  EOT

  validation {
    condition     = join(" ", keys(var.virtual_hubs)) == join(" ", keys(var.regions))
    error_message = "Every region needs a virtual hub, and every virtual hub a region."
  }

  validation {
    condition     = alltrue([for hub in var.virtual_hubs : try(split("/", hub.address_prefix)[1] <= 24 && cidrsubnet(hub.address_prefix, 0, 0) == hub.address_prefix, false)])
    error_message = "The address_prefix of a hub must be an IPv4 range of /24 or larger that begins at its network address, such as 10.100.0.0/23."
  }

  validation {
    condition     = alltrue([for hub in var.virtual_hubs : contains(["ASPath", "ExpressRoute", "VpnGateway"], hub.routing_preference)])
    error_message = "The routing_preference of a hub must be ExpressRoute, VpnGateway or ASPath."
  }

  # Two ranges overlap exactly when one begins inside the other; the pairs are looked at in both orders.
  validation {
    condition = alltrue(flatten([
      for pair in setproduct(
        flatten([for key, network in local.virtual_networks : [for range in network.address_space : { key = "network ${key}", range = range }]]),
        [for key, hub in var.virtual_hubs : { key = "hub ${key}", range = hub.address_prefix }],
        ) : [
        try(cidrsubnet("${split("/", pair[0].range)[0]}/${split("/", pair[1].range)[1]}", 0, 0) != pair[1].range, true),
        try(cidrsubnet("${split("/", pair[1].range)[0]}/${split("/", pair[0].range)[1]}", 0, 0) != pair[0].range, true),
      ]
    ]))
    error_message = "The address_prefix of a hub must not overlap with a network."
  }

  validation {
    condition = alltrue([
      for pair in setproduct(keys(var.virtual_hubs), keys(var.virtual_hubs)) : pair[0] == pair[1] || try(
        cidrsubnet("${split("/", var.virtual_hubs[pair[0]].address_prefix)[0]}/${split("/", var.virtual_hubs[pair[1]].address_prefix)[1]}", 0, 0) != var.virtual_hubs[pair[1]].address_prefix,
        true,
      )
    ])
    error_message = "The address_prefixes of the hubs must not overlap."
  }
}
