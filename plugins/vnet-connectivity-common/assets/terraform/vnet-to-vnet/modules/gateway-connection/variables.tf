variable "name" {
  type        = string
  description = "Name of the connection."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group of the VPN gateway."
}

variable "location" {
  type        = string
  description = "Azure location of the VPN gateway."
}

variable "virtual_network_gateway_id" {
  type        = string
  description = "Resource id of the VPN gateway on this side."
}

variable "peer_virtual_network_gateway_id" {
  type        = string
  description = "Resource id of the VPN gateway on the other side."
}

variable "bgp_enabled" {
  type        = bool
  description = "Whether the gateways exchange routes by BGP."
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

variable "existing" {
  type = object({
    name                = string
    dpd_timeout_seconds = optional(number)
  })
  default     = null
  description = "Name and timeout of dead peer detection of a connection that was adopted. Null: a new one."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the connection."
}
