variable "sites" {
  type = map(object({
    address_space = set(string)
    devices = optional(map(object({
      ip_address       = optional(string)
      fqdn             = optional(string)
      asn              = optional(number)
      bgp_peer_address = optional(string)
    })), {})
  }))
  default     = {}
  nullable    = false
  description = <<-EOT
    The on-premises sites. A VPN gateway is connected to every device of every site.

    - `address_space` - IPv4 ranges of the site. They are routed to it where BGP is off; where BGP is on, the device announces them.
    - `devices` - The site's VPN devices:
      - `ip_address` - Public IPv4 address. A device has this or a domain name.
      - `fqdn` - Domain name, which Azure resolves.
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
    condition     = alltrue(flatten([for site in var.sites : [for device in site.devices : device.ip_address == null || can(cidrnetmask("${device.ip_address}/32"))]]))
    error_message = "The ip_address of a device must be an IPv4 address."
  }

  validation {
    condition     = alltrue(flatten([for site in var.sites : [for device in site.devices : (device.ip_address == null) != (device.fqdn == null)]]))
    error_message = "A device must have either an ip_address or an fqdn."
  }

  # Azure tells tunnels and BGP sessions apart by these addresses.
  validation {
    condition = alltrue([
      for addresses in [
        compact(flatten([for site in var.sites : values(site.devices)[*].ip_address])),
        compact(flatten([for site in var.sites : values(site.devices)[*].fqdn])),
        compact(flatten([for site in var.sites : values(site.devices)[*].bgp_peer_address])),
      ] : length(distinct(addresses)) == length(addresses)
    ])
    error_message = "No two devices may share an ip_address, an fqdn or a bgp_peer_address."
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
      concat(local.reserved_asns, [for asn in local.gateway_asns : asn if asn != null]),
    )) == 0
    error_message = "The ASN of a device must not be reserved by Azure or IANA, and differ from those of the VPN gateways."
  }

  # Without BGP, Azure cannot tell which of two devices reaches the same addresses.
  validation {
    condition = alltrue([
      for site in var.sites : length(site.devices) < 2
      || alltrue([for device in site.devices : device.asn != null])
      && alltrue([for asn in local.gateway_asns : asn != null])
    ])
    error_message = "A site with more than one device needs BGP on all of them and on the VPN gateways."
  }
}
