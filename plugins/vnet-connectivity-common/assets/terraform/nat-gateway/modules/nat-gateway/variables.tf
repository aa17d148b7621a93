variable "name" {
  type        = string
  description = "Name of the NAT gateway."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group that holds the NAT gateway."
}

variable "location" {
  type        = string
  description = "Azure location of the virtual network."
}

variable "sku" {
  type        = string
  description = "`StandardV2` or `Standard`."
}

variable "zones" {
  type        = set(string)
  description = "Availability zones of the public IP address; empty for StandardV2, which spans them by itself."
}

variable "subnet_ids" {
  type        = map(string)
  description = "Resource id of each subnet that uses the gateway, by key."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the NAT gateway and its public IP address."
}
