variable "name" {
  type        = string
  description = "Name of the ExpressRoute gateway."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group of the Virtual WAN."
}

variable "location" {
  type        = string
  description = "Azure location of the hub."
}

variable "virtual_hub_id" {
  type        = string
  description = "Resource id of the virtual hub."
}

variable "scale_units" {
  type        = number
  description = "Scale units of 2 Gbps."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the gateway."
}
