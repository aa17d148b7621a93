variable "name" {
  type        = string
  description = "Name of the connection."
}

variable "express_route_gateway_id" {
  type        = string
  description = "Resource id of the ExpressRoute gateway of the hub."
}

variable "express_route_circuit_id" {
  type        = string
  description = "Resource id of the circuit, which has private peering."
}

variable "authorization_key" {
  type        = string
  sensitive   = true
  description = "Authorization of a circuit in another subscription. Null: the circuit is in the gateway's own."
}
