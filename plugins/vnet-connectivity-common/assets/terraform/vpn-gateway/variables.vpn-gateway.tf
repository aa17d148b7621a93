variable "vpn_gateways" {
  type = map(object({
    sku           = optional(string, "VpnGw2AZ")
    generation    = optional(string, "Generation2")
    active_active = optional(bool, true)
    asn           = optional(number)
    zones         = optional(set(string), [])
    name          = optional(string)
    ip_configurations = optional(map(object({
      name           = string
      public_ip_name = string
    })), {})
  }))
  nullable    = false
  description = <<-EOT
    The VPN gateways, keyed by region. Each stands in the `GatewaySubnet` of its region.

    - `sku` - `VpnGw1AZ` to `VpnGw5AZ`.
    - `generation` - `Generation1` (VpnGw1AZ to VpnGw3AZ) or `Generation2` (VpnGw2AZ to VpnGw5AZ).
    - `active_active` - Two instances that both carry traffic, each with a public IP address of its own.
    - `asn` - Autonomous system number. Null: no BGP.
    - `zones` - Availability zones of the public IP addresses; empty in locations that have none.
    - `name` and `ip_configurations` - Names that a gateway had before it was adopted, and those of its IP
      configurations and their public IP addresses by instance. They stay: others would be another gateway.
  EOT

  validation {
    condition     = length(setsubtract(keys(var.vpn_gateways), keys(var.regions))) == 0
    error_message = "VPN gateways in unknown regions: ${join(", ", setsubtract(keys(var.vpn_gateways), keys(var.regions)))}."
  }

  # Azure's floor; Microsoft recommends /27 or larger, which also has room for an ExpressRoute gateway.
  validation {
    condition     = alltrue([for key in keys(var.vpn_gateways) : try(split("/", var.regions[key].subnets["GatewaySubnet"])[1] <= 29, false)])
    error_message = "Every region with a VPN gateway needs a subnet named GatewaySubnet of /29 or larger."
  }

  # Basic knows neither BGP nor IPsec policies; VpnGw1 to VpnGw5 can no longer be created.
  validation {
    condition = alltrue([
      for gateway in var.vpn_gateways : contains({
        Generation1 = ["VpnGw1AZ", "VpnGw2AZ", "VpnGw3AZ"]
        Generation2 = ["VpnGw2AZ", "VpnGw3AZ", "VpnGw4AZ", "VpnGw5AZ"]
      }[gateway.generation], gateway.sku)
    ])
    error_message = "A VPN gateway is VpnGw1AZ to VpnGw3AZ of Generation1, or VpnGw2AZ to VpnGw5AZ of Generation2."
  }

  # 65515 is reserved because it is the default of Azure's own gateways: they may have it, a device may not.
  validation {
    condition     = length(setintersection(setsubtract(local.reserved_asns, [65515]), values(var.vpn_gateways)[*].asn)) == 0
    error_message = "The ASN of a VPN gateway must not be reserved by Azure or IANA; 64512-65515 and 65521-65534 are free to use."
  }

  validation {
    condition     = alltrue([for gateway in var.vpn_gateways : length(setsubtract(gateway.zones, ["1", "2", "3"])) == 0])
    error_message = "Availability zones are named 1, 2 and 3."
  }
}
