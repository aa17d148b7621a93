variable "name" {
  type        = string
  description = "Name of the connection."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group of the ExpressRoute gateway."
}

variable "location" {
  type        = string
  description = "Azure location of the ExpressRoute gateway."
}

variable "virtual_network_gateway_id" {
  type        = string
  description = "Resource id of the ExpressRoute gateway."
}

variable "express_route_circuit_id" {
  type        = string
  description = "Resource id of the circuit."
}

variable "authorization_key" {
  type        = string
  sensitive   = true
  description = "Authorization of a circuit in another subscription. Null: the circuit is in the gateway's own."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the connection."
}
