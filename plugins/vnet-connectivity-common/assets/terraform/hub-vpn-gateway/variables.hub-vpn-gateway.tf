variable "hub_vpn_gateways" {
  type = map(object({
    scale_units = number
  }))
  nullable    = false
  description = <<-EOT
    The VPN gateways of the virtual hubs, keyed by region.

    - `scale_units` - Scale units of 500 Mbps for each of its two instances, 1 to 20.
  EOT

  validation {
    condition     = length(setsubtract(keys(var.hub_vpn_gateways), keys(var.virtual_hubs))) == 0
    error_message = "VPN gateways in unknown hubs: ${join(", ", setsubtract(keys(var.hub_vpn_gateways), keys(var.virtual_hubs)))}."
  }

  validation {
    condition     = alltrue([for gateway in var.hub_vpn_gateways : contains(range(1, 21), gateway.scale_units)])
    error_message = "The VPN gateway of a hub has 1 to 20 scale units."
  }
}
