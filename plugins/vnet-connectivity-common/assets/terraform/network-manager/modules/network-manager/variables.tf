variable "name" {
  type        = string
  description = "Name of the network; the manager is named `vnm-<name>`, its group `ng-<name>`, its configuration `cc-<name>`."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group of the manager, which is built with it."
}

variable "location" {
  type        = string
  description = "Azure location of the manager."
}

variable "subscription_ids" {
  type        = list(string)
  description = "Subscriptions, beside its own, whose virtual networks the manager may connect."
}

variable "virtual_network_ids" {
  type        = map(string)
  description = "Resource id of each virtual network, by key."
}

variable "hub" {
  type        = string
  description = "Key of the virtual network that the others are peered with. Null: there is none."
}

variable "directly_connected" {
  type        = bool
  description = "Whether the virtual networks reach each other, and not only the hub."
}

variable "use_hub_gateway" {
  type        = bool
  description = "Whether the virtual networks use the gateway of the hub."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the manager and its resource group."
}
