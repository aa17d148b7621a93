variable "name" {
  type        = string
  description = "Name of the virtual network."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group that holds the virtual network."
}

variable "location" {
  type        = string
  description = "Azure location of the virtual network."
}

variable "address_space" {
  type        = set(string)
  description = "IPv4 ranges of the virtual network."
}

variable "subnets" {
  type        = map(string)
  description = "Range of each subnet. A name that Azure reserves is kept to the letter; every other subnet is named `snet-<key>`."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the virtual network."
}
