variable "name" {
  type        = string
  description = "Name of the VPN site."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group of the Virtual WAN."
}

variable "location" {
  type        = string
  description = "Azure location of the Virtual WAN."
}

variable "virtual_wan_id" {
  type        = string
  description = "Resource id of the Virtual WAN."
}

variable "address_space" {
  type        = set(string)
  description = "Ranges of the site, routed to its devices where BGP is off."
}

variable "devices" {
  type = map(object({
    ip_address       = optional(string)
    fqdn             = optional(string)
    asn              = optional(number)
    bgp_peer_address = optional(string)
  }))
  description = "The on-premises VPN devices, each with a public address or a domain name. Each is a link named `device-<key>`."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the VPN site."
}
