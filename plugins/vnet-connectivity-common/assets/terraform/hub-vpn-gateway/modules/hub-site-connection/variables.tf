variable "name" {
  type        = string
  description = "Name of the connection."
}

variable "vpn_gateway_id" {
  type        = string
  description = "Resource id of the VPN gateway of the hub."
}

variable "vpn_site_id" {
  type        = string
  description = "Resource id of the VPN site."
}

variable "links" {
  type = map(object({
    id          = string
    bgp_enabled = bool
  }))
  description = "Resource id of each link of the VPN site and whether it speaks BGP, by name."
}

variable "ipsec_policy" {
  type = object({
    ike_encryption   = string
    ike_integrity    = string
    dh_group         = string
    ipsec_encryption = string
    ipsec_integrity  = string
    pfs_group        = string
    sa_lifetime      = number
    sa_datasize      = number
  })
  description = "The IPsec/IKE policy of the connection. Null: Azure's own proposals."
}

variable "shared_key" {
  type        = string
  sensitive   = true
  description = "Pre-shared key of the connection."
}
