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
    location           = string
    address_space      = set(string)
    subnets            = optional(map(string), {})
    subscription_id    = optional(string)
    virtual_network_id = optional(string)
    resource_group     = optional(bool, false)
    encryption         = optional(string)
    subnet_settings = optional(map(object({
      delegations                       = optional(set(string), [])
      service_endpoints                 = optional(set(string), [])
      private_endpoint_network_policies = optional(string, "Disabled")
      network_security_group_id         = optional(string)
      route_table_id                    = optional(string)
    })), {})
    dns_servers             = optional(list(string))
    ddos_protection_plan_id = optional(string)
  }))
  nullable    = false
  description = <<-EOT
    The regions of the network, one virtual network each. The key is a short name that stays: it is
    part of resource names and of addresses in the state.

    - `location` - Azure location, such as `westeurope`.
    - `address_space` - IPv4 ranges of the virtual network. They overlap with no other network's.
    - `subnets` - Range of each subnet that is built. Names that Azure reserves (`GatewaySubnet`,
      `AzureFirewallSubnet`, `AzureBastionSubnet` …) are kept to the letter; every other subnet is named `snet-<key>`.
    - `subscription_id` - Subscription of the virtual network. Null: `var.subscription_id`. Every other one
      needs its provider and modules in a file `subscription.*.tf`.
    - `virtual_network_id` - Resource id of a virtual network that exists already and is connected as it is:
      only its peerings, and the subnets listed above, are built in it. Null: a new one is built.
    - `resource_group` - Whether a network that exists has a resource group of ours beside it, for what is built there.
      A new one has one in any case.
    - `encryption` - Enforcement of virtual network encryption in a new network: `AllowUnencrypted`, the only one that
      Azure accepts. Null: no encryption.
    - `subnet_settings` - What the design has on subnets, by their keys. A subnet without an entry is left to others: to
      the owners of workloads, and to Azure Policy.
      - `delegations`, `service_endpoints` - Services, such as `Microsoft.Web/serverFarms` and `Microsoft.Storage`.
      - `private_endpoint_network_policies` - `Disabled`, `Enabled`, `NetworkSecurityGroupEnabled` or `RouteTableEnabled`.
      - `network_security_group_id`, `route_table_id` - Resource ids. Null: they are left to others.
    - `dns_servers` - DNS servers of a new network. Null: they are left to others.
    - `ddos_protection_plan_id` - Resource id of the DDoS protection plan of a new network. Null: it is left to others.
  EOT

  validation {
    condition     = alltrue([for key in keys(var.regions) : can(regex("^[a-z]([a-z0-9-]{0,16}[a-z0-9])?$", key))])
    error_message = "The key of a region must have at most 18 lower-case letters, digits and hyphens, start with a letter and not end with a hyphen."
  }

  validation {
    condition = alltrue(flatten([
      for region in var.regions : [
        for range in concat(tolist(region.address_space), values(region.subnets)) :
        can(cidrnetmask(range)) && try(cidrsubnet(range, 0, 0) == range, false)
      ]
    ]))
    error_message = "Every range must be an IPv4 range that begins at its network address, such as 10.10.0.0/16."
  }

  validation {
    condition     = alltrue([for region in var.regions : region.virtual_network_id == null || can(regex("(?i)^/subscriptions/[0-9a-f-]{36}/resourceGroups/[^/]+/providers/Microsoft.Network/virtualNetworks/[^/]+$", region.virtual_network_id))])
    error_message = "A virtual_network_id must look like /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…"
  }

  validation {
    condition     = alltrue([for region in var.regions : region.encryption == null || region.encryption == "AllowUnencrypted" && region.virtual_network_id == null])
    error_message = "The encryption of a new virtual network is AllowUnencrypted or null; that of one that exists is changed by its owner."
  }

  validation {
    condition = alltrue([
      for region in var.regions : region.virtual_network_id == null || length(region.subnet_settings) == 0 && region.dns_servers == null && region.ddos_protection_plan_id == null
    ])
    error_message = "The settings of a virtual network that exists, and of its subnets, are changed by its owner."
  }

  # Azure refuses to connect networks that overlap. Two ranges overlap exactly when one begins inside the other.
  validation {
    condition = alltrue(flatten([
      for key, region in var.regions : [
        for other, settings in var.regions : [
          for pair in setproduct(region.address_space, settings.address_space) :
          try(cidrsubnet("${split("/", pair[0])[0]}/${split("/", pair[1])[1]}", 0, 0) != pair[1], true)
          if key != other || pair[0] != pair[1]
        ]
      ]
    ]))
    error_message = "The address spaces of the regions must not overlap."
  }
}
