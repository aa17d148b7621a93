variable "hub_express_route_gateways" {
  type = map(object({
    scale_units = number
  }))
  nullable    = false
  description = <<-EOT
    The ExpressRoute gateways of the virtual hubs, keyed by region.

    - `scale_units` - Scale units of 2 Gbps each, 1 to 10.
  EOT

  validation {
    condition     = length(setsubtract(keys(var.hub_express_route_gateways), keys(var.virtual_hubs))) == 0
    error_message = "ExpressRoute gateways in unknown hubs: ${join(", ", setsubtract(keys(var.hub_express_route_gateways), keys(var.virtual_hubs)))}."
  }

  validation {
    condition     = alltrue([for gateway in var.hub_express_route_gateways : contains(range(1, 11), gateway.scale_units)])
    error_message = "The ExpressRoute gateway of a hub has 1 to 10 scale units."
  }
}
