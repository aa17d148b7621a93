variable "vpn_gateways" {
  type = map(object({
    sku           = optional(string, "VpnGw2AZ")
    generation    = optional(string, "Generation2")
    active_active = optional(bool, true)
    asn           = optional(number)
    zones         = optional(set(string), [])
  }))
  nullable    = false
  description = <<-EOT
    The VPN gateways, keyed by region. Each stands in the `GatewaySubnet` of its region.

    - `sku` - `VpnGw1AZ` to `VpnGw5AZ`.
    - `generation` - `Generation1` or `Generation2`; VpnGw1AZ exists in Generation1 only, VpnGw4AZ and VpnGw5AZ in Generation2 only.
    - `active_active` - Two instances that both carry traffic, each with a public IP address.
    - `asn` - Autonomous system number. Null: no BGP.
    - `zones` - Availability zones of the public IP addresses; empty in locations without zones.
  EOT

  validation {
    condition     = length(setsubtract(keys(var.vpn_gateways), keys(var.regions))) == 0
    error_message = "VPN gateways in unknown regions: ${join(", ", setsubtract(keys(var.vpn_gateways), keys(var.regions)))}."
  }

  # Microsoft recommends /27 or larger; a smaller subnet must be rebuilt before an ExpressRoute gateway can join.
  validation {
    condition = alltrue([
      for key in keys(var.vpn_gateways) :
      try(tonumber(split("/", var.regions[key].subnets["GatewaySubnet"])[1]) <= 27, false) if contains(keys(var.regions), key)
    ])
    error_message = "Every region with a VPN gateway needs a subnet named GatewaySubnet of /27 or larger."
  }

  # Basic has neither BGP nor IPsec policies, and VpnGw1 to VpnGw5 can no longer be created.
  validation {
    condition     = alltrue([for gateway in var.vpn_gateways : can(regex("^VpnGw[1-5]AZ$", gateway.sku))])
    error_message = "The SKU of a VPN gateway must be one of VpnGw1AZ, VpnGw2AZ, VpnGw3AZ, VpnGw4AZ and VpnGw5AZ."
  }

  validation {
    condition = alltrue([
      for gateway in var.vpn_gateways :
      contains({ VpnGw1AZ = ["Generation1"], VpnGw4AZ = ["Generation2"], VpnGw5AZ = ["Generation2"] }, gateway.sku) 
    ])
    error_message = "x"
  }

  validation {
    condition     = length(setintersection(values(var.vpn_gateways)[*].asn, local.reserved_asns)) == 0
    error_message = "x"
  }

  validation {
    condition     = alltrue([for gateway in var.vpn_gateways : length(setsubtract(gateway.zones, ["1", "2", "3"])) == 0])
    error_message = "Zones are 1, 2 and 3."
  }
}
