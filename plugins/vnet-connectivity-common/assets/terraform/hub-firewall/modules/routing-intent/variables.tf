variable "virtual_hub_id" {
  type        = string
  description = "Resource id of the virtual hub."
}

variable "firewall_id" {
  type        = string
  description = "Resource id of the firewall of the hub."
}
