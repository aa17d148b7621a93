variable "peerings" {
  type = map(object({
    from                    = string
    to                      = string
    name                    = optional(string)
    allow_forwarded_traffic = bool
    allow_gateway_transit   = bool
    use_remote_gateways     = bool
  }))
  description = <<-EOT
    The halves of peerings to build, keyed "<from>/<to>".

    - `from` - Key of the virtual network that holds the half.
    - `to` - Key of the remote virtual network.
    - `name` - Name of a half that existed before. Null: it is made of the keys.
    - `allow_forwarded_traffic` - Whether `from` accepts what did not originate in `to`.
    - `allow_gateway_transit` - Whether `to` may use the gateways of `from`.
    - `use_remote_gateways` - Whether `from` uses the gateways of `to`.
  EOT

  validation {
    condition     = alltrue([for peering in var.peerings : !peering.use_remote_gateways || !contains(setunion(var.gateway_networks, var.express_route_gateways), peering.from)])
    error_message = "A network with a gateway of its own cannot use the gateways of another: set use_remote_gateways to false for the halves that it holds."
  }
}

variable "virtual_networks" {
  type = map(object({
    id                  = string
    name                = string
    resource_group_name = string
    address_space       = set(string)
  }))
  description = "The virtual networks that the peerings name, by key."
}

variable "gateway_networks" {
  type        = set(string)
  default     = []
  nullable    = false
  description = "Keys of the virtual networks with a gateway of their own."
}

variable "express_route_gateways" {
  type        = set(string)
  default     = []
  nullable    = false
  description = "Keys of the virtual networks with an ExpressRoute gateway of their own."
}
