variable "name" {
  type        = string
  description = "Name of a new circuit."
}

variable "existing_id" {
  type        = string
  default     = null
  description = "Resource id of a circuit that exists already. Null: a new one is built."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group of a new circuit, which is built with it."
}

variable "location" {
  type        = string
  description = "Azure location that a new circuit is registered in."
}

variable "peering_location" {
  type        = string
  description = "Where the provider and Azure meet, such as `Amsterdam`."
}

variable "service_provider_name" {
  type        = string
  description = "Connectivity provider. Null: the circuit runs on an ExpressRoute Direct port."
}

variable "express_route_port_id" {
  type        = string
  description = "Resource id of the ExpressRoute Direct port. Null: the circuit is a provider's."
}

variable "bandwidth_in_mbps" {
  type        = number
  description = "Bandwidth in megabits per second."
}

variable "tier" {
  type        = string
  description = "`Local`, `Standard` or `Premium`."
}

variable "family" {
  type        = string
  description = "`MeteredData` or `UnlimitedData`."
}

variable "private_peering" {
  type = object({
    peer_asn         = number
    primary_prefix   = string
    secondary_prefix = string
    vlan_id          = number
  })
  description = "Private peering of a new circuit. Null: none is built."
}

variable "authorizations" {
  type        = map(string)
  default     = {}
  description = "Name of each authorization of a new circuit, by the region whose gateway uses it."
}

variable "tags" {
  type        = map(string)
  description = "Tags of a new circuit and its resource group."
}
