variable "subscription_id" {
  type        = string
  default     = null
  description = "Subscription that holds the network. Null: the one that ARM_SUBSCRIPTION_ID names."

  validation {
    condition     = var.subscription_id == null || can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", var.subscription_id))
    error_message = "The subscription id must look like 00000000-0000-0000-0000-000000000000."
  }
}

variable "name" {
  type        = string
  nullable    = false
  description = "Name of the network; part of the name of every resource."

  validation {
    condition     = can(regex("^[a-z]([a-z0-9-]{0,30}[a-z0-9])?$", var.name))
    error_message = "The name must have at most 32 lower-case letters, digits and hyphens, start with a letter and not end with a hyphen."
  }
}

variable "tags" {
  type        = map(string)
  default     = {}
  nullable    = false
  description = "Tags of every resource."
}

variable "regions" {
  type = map(object({
    location      = string
    address_space = set(string)
    subnets       = optional(map(string), {})
  }))
  nullable    = false
  description = <<-EOT
    The regions of the network, one virtual network each. The key is a short name that stays: it is
    part of resource names and of addresses in the state.

    - `location` - Azure location, such as `westeurope`.
    - `address_space` - IPv4 ranges of the virtual network. They overlap with no other region's.
    - `subnets` - Range of each subnet. Names that Azure reserves (`GatewaySubnet`, `AzureFirewallSubnet`,
      `AzureBastionSubnet` …) are kept to the letter; every other subnet is named `snet-<key>`.
  EOT

  validation {
    condition     = alltrue([for key in keys(var.regions) : can(regex("^[a-z]([a-z0-9-]{0,16}[a-z0-9])?$", key))])
    error_message = "The key of a region must have at most 18 lower-case letters, digits and hyphens, start with a letter and not end with a hyphen."
  }

  validation {
    condition     = alltrue([for region in var.regions : length(region.address_space) > 0])
    error_message = "Every region needs an address space."
  }

  validation {
    condition     = length(local.malformed_ranges) == 0
    error_message = "Not an IPv4 range that begins at its network address, such as 10.10.0.0/16: ${join(", ", local.malformed_ranges)}."
  }

  # Azure refuses to connect networks that overlap.
  validation {
    condition     = length(local.overlapping_address_spaces) == 0
    error_message = "Address spaces overlap: ${join("; ", local.overlapping_address_spaces)}."
  }

  validation {
    condition     = length(local.subnets_outside) == 0
    error_message = "Subnets outside the address space of their region: ${join(", ", local.subnets_outside)}."
  }

  validation {
    condition     = length(local.overlapping_subnets) == 0
    error_message = "Subnets overlap: ${join("; ", local.overlapping_subnets)}."
  }
}
