variable "route_servers" {
  type = map(object({
    branch_to_branch = optional(bool, false)
  }))
  nullable    = false
  description = <<-EOT
    The Route Servers, keyed by region. Each stands in the `RouteServerSubnet` of its region.

    - `branch_to_branch` - Whether the VPN and the ExpressRoute gateway of the region exchange routes through it.
  EOT

  validation {
    condition     = length(setsubtract(keys(var.route_servers), keys(var.regions))) == 0
    error_message = "Route Servers in unknown regions: ${join(", ", setsubtract(keys(var.route_servers), keys(var.regions)))}."
  }

  validation {
    condition     = alltrue([for key in keys(var.route_servers) : try(split("/", var.regions[key].subnets["RouteServerSubnet"])[1] <= 26, false)])
    error_message = "Every region with a Route Server needs a subnet named RouteServerSubnet of /26 or larger."
  }
}
