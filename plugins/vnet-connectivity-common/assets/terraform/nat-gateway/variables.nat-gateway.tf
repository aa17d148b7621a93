variable "nat_gateways" {
  type = map(object({
    sku     = string
    subnets = set(string)
    zones   = optional(set(string), [])
  }))
  nullable    = false
  description = <<-EOT
    The NAT gateways by the key of their network. Workload subnets have no way to the internet by themselves.

    - `sku` - `StandardV2`, which spans the availability zones of its region, or `Standard`, which stands in one of them.
    - `subnets` - Keys of the subnets that use it, in the same network.
    - `zones` - Availability zones of the public IP address of a `Standard` one. That of a `StandardV2` one spans them
      by itself.
  EOT

  validation {
    condition     = length(setsubtract(keys(var.nat_gateways), keys(local.virtual_networks))) == 0
    error_message = "NAT gateways of unknown networks: ${join(", ", setsubtract(keys(var.nat_gateways), keys(local.virtual_networks)))}."
  }

  validation {
    condition     = alltrue([for gateway in var.nat_gateways : contains(["StandardV2", "Standard"], gateway.sku) && (gateway.sku == "Standard" || length(gateway.zones) == 0)])
    error_message = "The sku of a NAT gateway is StandardV2, without zones, or Standard."
  }

  validation {
    condition     = alltrue([for key, gateway in var.nat_gateways : length(setsubtract(gateway.subnets, try(keys(local.virtual_networks[key].subnets), []))) == 0])
    error_message = "The subnets of a NAT gateway must be among those of its network."
  }

  # Azure refuses a NAT gateway on the subnet of a gateway. On that of a firewall it would be the firewall's way out.
  validation {
    condition = alltrue([
      for gateway in var.nat_gateways : length(setintersection(gateway.subnets, [
        "AzureBastionSubnet", "AzureFirewallManagementSubnet", "AzureFirewallSubnet", "GatewaySubnet", "RouteServerSubnet",
      ])) == 0
    ])
    error_message = "A NAT gateway is for workload subnets, not for those of Azure's services."
  }
}
