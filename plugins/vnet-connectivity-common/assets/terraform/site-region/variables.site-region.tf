variable "gateway_region" {
  type        = string
  default     = null
  description = "Region whose VPN gateway is connected to the sites; the other regions reach them through it by BGP. Null: every region's is."

  validation {
    condition     = var.gateway_region == null || contains(keys(var.vpn_gateways), coalesce(var.gateway_region, " "))
    error_message = "The gateway region must have a VPN gateway."
  }

  validation {
    condition     = var.gateway_region == null || var.bgp_between_regions && alltrue([for gateway in var.vpn_gateways : gateway.asn != null])
    error_message = "The other regions reach the sites through the gateway region only where every gateway has an ASN and bgp_between_regions is true."
  }
}
