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
    - `generation` - `Generation1` (VpnGw1AZ to VpnGw3AZ) or `Generation2` (VpnGw2AZ to VpnGw5AZ).
    - `active_active` - Two instances that both carry traffic, each with a public IP address of its own.
    - `asn` - Autonomous system number. Null: no BGP.
    - `zones` - Availability zones of the public IP addresses; empty in locations that have none.
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

variable "sites" {
  type = map(object({
    address_space = set(string)
    devices = optional(map(object({
      ip_address       = string
      asn              = optional(number)
      bgp_peer_address = optional(string)
    })), {})
  }))
  default     = {}
  nullable    = false
  description = <<-EOT
    The on-premises sites. Every VPN gateway is connected to every device of every site.

    - `address_space` - IPv4 ranges of the site. They are routed to it where BGP is off; where BGP is on, the device announces them.
    - `devices` - The site's VPN devices:
      - `ip_address` - Public IPv4 address.
      - `asn` and `bgp_peer_address` - The device's side of the BGP session. Both null: no BGP.
  EOT

  validation {
    condition     = alltrue([for key in concat(keys(var.sites), flatten([for site in var.sites : keys(site.devices)])) : can(regex("^[a-z0-9]([a-z0-9-]{0,16}[a-z0-9])?$", key))])
    error_message = "The key of a site or device must have at most 18 lower-case letters, digits and hyphens, and neither start nor end with a hyphen."
  }

  validation {
    condition     = alltrue([for site in var.sites : length(site.address_space) > 0 && alltrue([for range in site.address_space : can(cidrnetmask(range)) && try(cidrsubnet(range, 0, 0) == range, false)])])
    error_message = "Every site needs an address space of IPv4 ranges that begin at their network address, such as 192.168.0.0/16."
  }

  # Azure never routes to a site what lies in its own networks. The other way round is fine: the longer prefix wins.
  validation {
    condition = alltrue(flatten([
      for site in var.sites : [
        for pair in setproduct(site.address_space, flatten([for region in var.regions : tolist(region.address_space)])) :
        try(
          split("/", pair[0])[1] < split("/", pair[1])[1]
          || cidrsubnet("${split("/", pair[0])[0]}/${split("/", pair[1])[1]}", 0, 0) != pair[1],
          true,
        )
      ]
    ]))
    error_message = "The address space of a site must not lie inside that of a region."
  }

  validation {
    condition     = alltrue(flatten([for site in var.sites : [for device in site.devices : can(cidrnetmask("${device.ip_address}/32"))]]))
    error_message = "The ip_address of a device must be an IPv4 address."
  }

  # Azure tells tunnels and BGP sessions apart by these addresses.
  validation {
    condition = alltrue([
      for addresses in [
        flatten([for site in var.sites : values(site.devices)[*].ip_address]),
        compact(flatten([for site in var.sites : values(site.devices)[*].bgp_peer_address])),
      ] : length(distinct(addresses)) == length(addresses)
    ])
    error_message = "No two devices may share an ip_address or a bgp_peer_address."
  }

  validation {
    condition     = alltrue(flatten([for site in var.sites : [for device in site.devices : (device.asn == null) == (device.bgp_peer_address == null)]]))
    error_message = "BGP with a device needs both asn and bgp_peer_address."
  }

  # 169.254.0.0/16 would need matching addresses on the gateway, which this configuration does not set.
  validation {
    condition     = alltrue([for address in compact(flatten([for site in var.sites : values(site.devices)[*].bgp_peer_address])) : can(cidrnetmask("${address}/32")) && !startswith(address, "169.254.")])
    error_message = "A bgp_peer_address must be an IPv4 address outside 169.254.0.0/16."
  }

  validation {
    condition = length(setintersection(
      flatten([for site in var.sites : values(site.devices)[*].asn]),
      concat(local.reserved_asns, [for gateway in var.vpn_gateways : gateway.asn if gateway.asn != null]),
    )) == 0
    error_message = "The ASN of a device must not be reserved by Azure or IANA, and differ from that of every VPN gateway."
  }

  # Without BGP, Azure cannot tell which of two devices reaches the same addresses.
  validation {
    condition = alltrue([
      for site in var.sites : length(site.devices) < 2
      || alltrue([for end in concat(values(site.devices), values(var.vpn_gateways)) : end.asn != null])
    ])
    error_message = "A site with more than one device needs BGP on all of them and on every VPN gateway."
  }
}

variable "ipsec_policy" {
  type = object({
    ike_encryption   = optional(string, "AES256")
    ike_integrity    = optional(string, "SHA256")
    dh_group         = optional(string, "DHGroup14")
    ipsec_encryption = optional(string, "GCMAES256")
    ipsec_integrity  = optional(string, "GCMAES256")
    pfs_group        = optional(string, "PFS2048")
    sa_lifetime      = optional(number, 27000)
    sa_datasize      = optional(number, 102400000)
  })
  default     = {}
  description = <<-EOT
    The one IPsec/IKE policy that the connections offer and accept; the devices must be configured alike.
    It is explicit because Azure's own proposals, which null selects, negotiate IKE with Diffie-Hellman
    group 2 (1024 bits) and allow SHA1. GCMAES256 is also the fastest that the gateways offer.
    https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-compliance-crypto
  EOT

  validation {
    condition     = try(!startswith(var.ipsec_policy.ipsec_encryption, "GCM") || var.ipsec_policy.ipsec_integrity == var.ipsec_policy.ipsec_encryption, var.ipsec_policy == null)
    error_message = "With GCM, ipsec_integrity must equal ipsec_encryption."
  }
}

variable "shared_keys" {
  type        = map(string)
  default     = {}
  nullable    = false
  sensitive   = true
  description = <<-EOT
    The pre-shared key of each connection, keyed "<region>/<site>". It belongs in the pipeline's secret store
    and reaches Terraform as TF_VAR_shared_keys, a JSON object in which a $ or % before a { is doubled.
    Never write it to a file. The state holds it.
  EOT

  # Source: VPN Gateway FAQ.
  validation {
    condition     = alltrue([for key in values(var.shared_keys) : can(regex("^[!-,.-}]{1,128}$", key))])
    error_message = "A shared key has 1 to 128 printable ASCII characters other than space, hyphen and tilde."
  }
}
