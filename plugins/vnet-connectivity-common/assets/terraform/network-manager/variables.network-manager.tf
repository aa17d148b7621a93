variable "network_manager" {
  type = object({
    hub                = optional(string)
    directly_connected = optional(bool, true)
    use_hub_gateway    = optional(bool, false)
  })
  nullable    = false
  description = <<-EOT
    How the Virtual Network Manager connects the networks.

    - `hub` - Region that every network is peered with. Null: there is none.
    - `directly_connected` - Whether the networks reach each other, and not only the hub.
    - `use_hub_gateway` - Whether they use the gateway of the hub.
  EOT

  validation {
    condition     = var.network_manager.hub == null ? var.network_manager.directly_connected && !var.network_manager.use_hub_gateway : contains(keys(var.regions), coalesce(var.network_manager.hub, " "))
    error_message = "The hub must be one of the regions. Without one, the networks are directly connected and use no other's gateway."
  }

  validation {
    condition     = !var.network_manager.use_hub_gateway || try(contains(keys(var.regions[var.network_manager.hub].subnets), "GatewaySubnet"), false)
    error_message = "Networks use the gateway of the hub only where it has one."
  }
}
