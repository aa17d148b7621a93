variable "route_tables" {
  type = map(object({
    virtual_network           = string
    subnets                   = optional(set(string), [])
    gateway_route_propagation = optional(bool, true)
    routes = map(object({
      prefix   = string
      next_hop = string
    }))
  }))
  nullable    = false
  description = <<-EOT
    The route tables. The key is part of the resource name.

    - `virtual_network` - Key of the network that the table is for.
    - `subnets` - Keys of the subnets in that network that use it. Subnets that somebody else built are associated by them.
    - `gateway_route_propagation` - Whether the subnets also get the routes that gateways learn.
    - `routes` - The routes by name:
      - `prefix` - IPv4 range that it leads to.
      - `next_hop` - Region whose firewall or appliance gets the traffic, or `Internet`.
  EOT

  validation {
    condition     = length(setsubtract(values(var.route_tables)[*].virtual_network, keys(local.virtual_networks))) == 0
    error_message = "Route tables of unknown networks: ${join(", ", setsubtract(values(var.route_tables)[*].virtual_network, keys(local.virtual_networks)))}."
  }

  validation {
    condition     = alltrue([for table in var.route_tables : length(setsubtract(table.subnets, try(keys(local.virtual_networks[table.virtual_network].subnets), []))) == 0])
    error_message = "The subnets of a route table must be among those of its network."
  }

  # A subnet has one route table at most.
  validation {
    condition = length(distinct(flatten([for table in var.route_tables : [for subnet in table.subnets : "${table.virtual_network}/${subnet}"]]))) == sum(concat([0], [
      for table in var.route_tables : length(table.subnets)
    ]))
    error_message = "No subnet may be in two route tables."
  }

  validation {
    condition     = alltrue(flatten([for table in var.route_tables : [for route in table.routes : can(cidrnetmask(route.prefix)) && try(cidrsubnet(route.prefix, 0, 0) == route.prefix, false)]]))
    error_message = "The prefix of a route must be an IPv4 range that begins at its network address, such as 10.10.0.0/16."
  }

  validation {
    condition     = length(setsubtract(flatten([for table in var.route_tables : values(table.routes)[*].next_hop]), concat(["Internet"], local.next_hop_regions))) == 0
    error_message = "The next_hop of a route must be Internet, or a region with a firewall or appliance."
  }

  # It would cut the gateway off from Azure.
  validation {
    condition     = alltrue([for table in var.route_tables : !contains(table.subnets, "GatewaySubnet") || table.gateway_route_propagation && !contains(values(table.routes)[*].prefix, "0.0.0.0/0")])
    error_message = "The route table of a GatewaySubnet must propagate the routes of gateways and have no route to 0.0.0.0/0."
  }
}
