variable "name" {
  type        = string
  description = "Name of the virtual network gateway."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group that holds the gateway."
}

variable "location" {
  type        = string
  description = "Azure location of the gateway."
}

variable "subnet_id" {
  type        = string
  description = "Resource id of the GatewaySubnet."
}

variable "sku" {
  type        = string
  description = "SKU of the gateway, such as `VpnGw2AZ`."
}

variable "generation" {
  type        = string
  description = "`Generation1` or `Generation2`."
}

variable "active_active" {
  type        = bool
  description = "Whether both instances carry traffic."
}

variable "asn" {
  type        = number
  description = "Autonomous system number. Null: no BGP."
}

variable "zones" {
  type        = set(string)
  description = "Availability zones of the public IP addresses."
}

variable "ip_configurations" {
  type = map(object({
    name           = string
    public_ip_name = string
  }))
  default     = {}
  nullable    = false
  description = "Names of the IP configurations of a gateway that was adopted, and of their public IP addresses, by instance."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the gateway and its public IP addresses."
}
