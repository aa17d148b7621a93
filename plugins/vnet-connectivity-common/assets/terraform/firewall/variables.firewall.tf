variable "firewalls" {
  type = map(object({
    tier          = optional(string, "Standard")
    policy_suffix = optional(string)
    zones         = optional(set(string), [])
  }))
  nullable    = false
  description = <<-EOT
    The Azure Firewalls, keyed by region. Each stands in the `AzureFirewallSubnet` of its region.

    - `tier` - `Standard` or `Premium`.
    - `policy_suffix` - End of the name of the policy. A policy keeps its tier: another one needs another name. Null: none.
    - `zones` - Availability zones of the firewall and its public IP address; empty in locations that have none.
  EOT

  validation {
    condition     = length(setsubtract(keys(var.firewalls), keys(var.regions))) == 0
    error_message = "Firewalls in unknown regions: ${join(", ", setsubtract(keys(var.firewalls), keys(var.regions)))}."
  }

  validation {
    condition     = alltrue([for key in keys(var.firewalls) : try(split("/", var.regions[key].subnets["AzureFirewallSubnet"])[1] <= 26, false)])
    error_message = "Every region with a firewall needs a subnet named AzureFirewallSubnet of /26 or larger."
  }

  validation {
    condition     = alltrue([for firewall in var.firewalls : contains(["Standard", "Premium"], firewall.tier)])
    error_message = "The tier of a firewall must be Standard or Premium."
  }

  validation {
    condition     = alltrue([for firewall in var.firewalls : length(setsubtract(firewall.zones, ["1", "2", "3"])) == 0])
    error_message = "Availability zones are named 1, 2 and 3."
  }
}
