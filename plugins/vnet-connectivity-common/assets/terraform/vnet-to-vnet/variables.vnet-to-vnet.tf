variable "bgp_between_regions" {
  type        = bool
  default     = true
  nullable    = false
  description = "Whether the gateways of two regions exchange routes. Without BGP a connection leads to its two networks and those that use their gateways, and on to no other connection."

  validation {
    condition     = !var.bgp_between_regions || alltrue([for gateway in var.vpn_gateways : gateway.asn != null])
    error_message = "BGP between the regions needs an ASN on every VPN gateway."
  }

  validation {
    condition     = !var.bgp_between_regions || length(distinct(values(var.vpn_gateways)[*].asn)) == length(var.vpn_gateways)
    error_message = "BGP between the regions needs a different ASN on every VPN gateway."
  }
}
