variable "name" {
  type        = string
  description = "Name of the virtual hub."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group of the Virtual WAN."
}

variable "location" {
  type        = string
  description = "Azure location of the hub."
}

variable "virtual_wan_id" {
  type        = string
  description = "Resource id of the Virtual WAN."
}

variable "address_prefix" {
  type        = string
  description = "IPv4 range of the hub."
}

variable "hub_routing_preference" {
  type        = string
  description = "Which of two routes to the same range the hub takes: `ExpressRoute`, `VpnGateway` or `ASPath`."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the hub."
}
