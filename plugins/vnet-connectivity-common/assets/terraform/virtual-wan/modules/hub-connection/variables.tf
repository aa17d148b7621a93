variable "name" {
  type        = string
  description = "Name of the connection."
}

variable "virtual_hub_id" {
  type        = string
  description = "Resource id of the virtual hub."
}

variable "virtual_network_id" {
  type        = string
  description = "Resource id of the virtual network."
}
