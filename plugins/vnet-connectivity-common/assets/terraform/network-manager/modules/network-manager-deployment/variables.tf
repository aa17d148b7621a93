variable "network_manager_id" {
  type        = string
  description = "Resource id of the Virtual Network Manager."
}

variable "configuration_id" {
  type        = string
  description = "Resource id of the connectivity configuration."
}

variable "location" {
  type        = string
  description = "Azure location whose networks the configuration acts on."
}

variable "triggers" {
  type        = map(string)
  description = "What the configuration consists of: a change of it acts once the configuration is deployed again."
}
