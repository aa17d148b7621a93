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

variable "existing_gateway_connections" {
  type = map(object({
    name                = string
    dpd_timeout_seconds = optional(number)
  }))
  default     = {}
  nullable    = false
  description = "What each connection was that existed before this configuration and was adopted by it, keyed \"<from>/<to>\". It stays: another name would be another connection."

  validation {
    condition     = length(setsubtract(keys(var.existing_gateway_connections), keys(local.gateway_connections))) == 0
    error_message = "Connections that are not there: ${join(", ", setsubtract(keys(var.existing_gateway_connections), keys(local.gateway_connections)))}."
  }
}
