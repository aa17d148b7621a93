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
  description = "SKU of the gateway, such as `ErGw1AZ`."
}

variable "minimum_scale_units" {
  type        = number
  default     = null
  description = "Least number of scale units; `ErGwScale` only."
}

variable "maximum_scale_units" {
  type        = number
  default     = null
  description = "Greatest number of scale units; `ErGwScale` only."
}

variable "remote_vnet_traffic_enabled" {
  type        = bool
  description = "Whether traffic from other virtual networks on the same circuit is accepted."
}

variable "ip_configuration" {
  type = object({
    name                 = string
    public_ip_address_id = optional(string)
  })
  default     = { name = "default" }
  nullable    = false
  description = "IP configuration of the gateway. Only one that was adopted has a public IP address that others see."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the gateway."
}
