variable "name" {
  type        = string
  description = "Name of a new virtual network."
}

variable "existing_id" {
  type        = string
  default     = null
  description = "Resource id of a virtual network that exists already. Null: a new one is built."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group of a new virtual network and of what is built beside it. Null: none is built."
}

variable "location" {
  type        = string
  description = "Azure location of the virtual network."
}

variable "address_space" {
  type        = set(string)
  description = "IPv4 ranges of the virtual network."

  validation {
    condition     = length(var.address_space) > 0
    error_message = "A virtual network needs an address space."
  }
}

variable "subnets" {
  type        = map(string)
  description = "Range of each subnet that is built. A name that Azure reserves is kept to the letter; every other subnet is named `snet-<key>`."

  validation {
    condition = alltrue([
      for range in values(var.subnets) : anytrue([
        for space in var.address_space :
        split("/", range)[1] >= split("/", space)[1] && cidrsubnet("${split("/", range)[0]}/${split("/", space)[1]}", 0, 0) == space
      ])
    ])
    error_message = "Every subnet must lie inside the address space of its virtual network."
  }

  # Two ranges overlap exactly when one begins inside the other.
  validation {
    condition = alltrue([
      for pair in setproduct(keys(var.subnets), keys(var.subnets)) : pair[0] == pair[1] || (
        cidrsubnet("${split("/", var.subnets[pair[0]])[0]}/${split("/", var.subnets[pair[1]])[1]}", 0, 0) != var.subnets[pair[1]]
      )
    ])
    error_message = "The subnets of a virtual network must not overlap."
  }
}

variable "subnet_settings" {
  type = map(object({
    delegations                       = set(string)
    service_endpoints                 = set(string)
    private_endpoint_network_policies = string
    network_security_group_id         = optional(string)
    route_table_id                    = optional(string)
  }))
  default     = {}
  description = "What the design has on subnets, by their keys in `var.subnets`. A subnet without an entry is left to others."

  validation {
    condition     = length(setsubtract(keys(var.subnet_settings), keys(var.subnets))) == 0
    error_message = "Settings of unknown subnets: ${join(", ", setsubtract(keys(var.subnet_settings), keys(var.subnets)))}."
  }
}

variable "dns_servers" {
  type        = list(string)
  default     = null
  description = "IPv4 addresses of the DNS servers of a new virtual network. Null: they are left to others."
}

variable "ddos_plan_id" {
  type        = string
  default     = null
  description = "Resource id of the DDoS protection plan of a new virtual network. Null: it is left to others."
}

variable "encryption" {
  type        = string
  default     = null
  description = "Enforcement of virtual network encryption: `AllowUnencrypted`. Null: no encryption."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the virtual network."
}
