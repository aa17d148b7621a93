variable "name" {
  type        = string
  description = "Name of the firewall policy."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group that holds the policy."
}

variable "location" {
  type        = string
  description = "Azure location of the policy."
}

variable "tier" {
  type        = string
  description = "Tier of the firewall: `Standard` or `Premium`."
}

variable "private_ranges" {
  type        = list(string)
  description = "IPv4 ranges that may reach each other through the firewall."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the policy."
}
