variable "name" {
  type        = string
  description = "Name of the firewall."
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

variable "firewall_policy_id" {
  type        = string
  description = "Resource id of the policy that the firewall enforces."
}

variable "tier" {
  type        = string
  description = "`Standard` or `Premium`."
}

variable "zones" {
  type        = set(string)
  description = "Availability zones of the firewall."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the firewall."
}
