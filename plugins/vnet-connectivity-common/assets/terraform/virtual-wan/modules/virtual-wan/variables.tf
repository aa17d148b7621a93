variable "name" {
  type        = string
  description = "Name of the Virtual WAN."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group of the Virtual WAN and its hubs, which is built with it."
}

variable "location" {
  type        = string
  description = "Azure location of the Virtual WAN."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the Virtual WAN and its resource group."
}
