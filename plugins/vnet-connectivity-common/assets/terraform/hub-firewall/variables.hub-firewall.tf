variable "hub_firewalls" {
  type = map(object({
    tier          = optional(string, "Standard")
    policy_suffix = optional(string)
    zones         = optional(set(string), [])
  }))
  nullable    = false
  description = <<-EOT
    The Azure Firewalls of the virtual hubs, keyed by region.

    - `tier` - `Standard` or `Premium`.
    - `policy_suffix` - End of the name of the policy. A policy keeps its tier: another one needs another name. Null: none.
    - `zones` - Availability zones; empty in locations that have none.
  EOT

  validation {
    condition     = length(setsubtract(keys(var.hub_firewalls), keys(var.virtual_hubs))) == 0
    error_message = "Azure Firewalls in unknown hubs: ${join(", ", setsubtract(keys(var.hub_firewalls), keys(var.virtual_hubs)))}."
  }

  validation {
    condition     = alltrue([for firewall in var.hub_firewalls : contains(["Standard", "Premium"], firewall.tier)])
    error_message = "The tier of a firewall must be Standard or Premium."
  }

  validation {
    condition     = alltrue([for firewall in var.hub_firewalls : length(setsubtract(firewall.zones, ["1", "2", "3"])) == 0])
    error_message = "Availability zones are named 1, 2 and 3."
  }
}
