variable "virtual_hubs" {
  type = map(object({
    address_prefix     = string
    routing_preference = optional(string, "ExpressRoute")
    # begin: hub-vpn-gateway

    vpn_scale_units = optional(number)
    # end: hub-vpn-gateway
    # begin: hub-express-route-gateway

    express_route_scale_units = optional(number)
    # end: hub-express-route-gateway
    # begin: hub-firewall

    firewall = optional(object({
      tier  = optional(string, "Standard")
      zones = optional(set(string), [])
    }))
    # end: hub-firewall
  }))
  nullable    = false
  description = <<-EOT
    The virtual hubs, keyed by region. Every region has one; its networks are connected to it.

    - `address_prefix` - IPv4 range of the hub, /24 or larger. It overlaps with no network.
    - `routing_preference` - Which of two routes to the same range the hub takes: `ExpressRoute`, `VpnGateway` or `ASPath`.
      With `ExpressRoute`, a circuit on several hubs attracts the traffic between them; `ASPath` keeps it there.
    # begin: hub-vpn-gateway
    - `vpn_scale_units` - Scale units of 500 Mbps of the VPN gateway, 1 to 20. Null: no VPN gateway.
    # end: hub-vpn-gateway
    # begin: hub-express-route-gateway
    - `express_route_scale_units` - Scale units of 2 Gbps of the ExpressRoute gateway, 1 to 10. Null: no ExpressRoute gateway.
    # end: hub-express-route-gateway
    # begin: hub-firewall
    - `firewall` - The Azure Firewall that private traffic passes. Null: none.
      - `tier` - `Standard` or `Premium`.
      - `zones` - Availability zones; empty in locations that have none.
    # end: hub-firewall
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
  # begin: hub-vpn-gateway

  validation {
    condition     = alltrue([for hub in var.virtual_hubs : hub.vpn_scale_units == null ? true : contains(range(1, 21), hub.vpn_scale_units)])
    error_message = "The VPN gateway of a hub has 1 to 20 scale units."
  }
  # end: hub-vpn-gateway
  # begin: hub-express-route-gateway

  validation {
    condition     = alltrue([for hub in var.virtual_hubs : hub.express_route_scale_units == null ? true : contains(range(1, 11), hub.express_route_scale_units)])
    error_message = "The ExpressRoute gateway of a hub has 1 to 10 scale units."
  }
  # end: hub-express-route-gateway
  # begin: hub-firewall

  validation {
    condition     = alltrue([for hub in var.virtual_hubs : hub.firewall == null ? true : contains(["Standard", "Premium"], hub.firewall.tier)])
    error_message = "The tier of a firewall must be Standard or Premium."
  }

  validation {
    condition     = alltrue([for hub in var.virtual_hubs : hub.firewall == null ? true : length(setsubtract(hub.firewall.zones, ["1", "2", "3"])) == 0])
    error_message = "Availability zones are named 1, 2 and 3."
  }
  # end: hub-firewall
}
