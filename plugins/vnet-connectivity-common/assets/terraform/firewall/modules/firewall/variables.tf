variable "name" {
  type        = string
  description = "Name of the firewall."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group that holds the firewall."
}

variable "location" {
  type        = string
  description = "Azure location of the firewall."
}

variable "subnet_id" {
  type        = string
  description = "Resource id of the AzureFirewallSubnet."
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
  description = "Availability zones of the firewall and its public IP address."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the firewall and its public IP address."
}
