variable "name" {
  type        = string
  description = "Name of the Route Server."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group that holds the Route Server."
}

variable "location" {
  type        = string
  description = "Azure location of the Route Server."
}

variable "subnet_id" {
  type        = string
  description = "Resource id of the RouteServerSubnet."
}

variable "branch_to_branch" {
  type        = bool
  description = "Whether the gateways of the network exchange routes through it."
}

variable "peers" {
  type = map(object({
    ip_address = string
    asn        = number
  }))
  default     = {}
  description = "Address and ASN of each appliance that it exchanges routes with, by the name of the peering."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the Route Server and its public IP address."
}
