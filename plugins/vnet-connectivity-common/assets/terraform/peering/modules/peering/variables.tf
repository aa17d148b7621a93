variable "peerings" {
  type = map(object({
    from                    = string
    to                      = string
    allow_forwarded_traffic = bool
    allow_gateway_transit   = bool
    use_remote_gateways     = bool
  }))
  description = <<-EOT
    The halves of peerings to build, keyed "<from>/<to>".

    - `from` - Key of the virtual network that holds the half.
    - `to` - Key of the remote virtual network.
    - `allow_forwarded_traffic` - Whether `from` accepts what did not originate in `to`.
    - `allow_gateway_transit` - Whether `to` may use the gateways of `from`.
    - `use_remote_gateways` - Whether `from` uses the gateways of `to`.
  EOT
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
