variable "spokes" {
  type = map(object({
    region             = string
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
  default     = {}
  nullable    = false
  description = <<-EOT
    The workload networks behind the hubs. The key is a short name that stays, and no region's.

    - `region` - Region whose hub the network is connected to. It stands in the same location.
    - `address_space`, `subnets`, `subscription_id`, `virtual_network_id`, `resource_group`, `encryption`,
      `subnet_settings`, `dns_servers`, `ddos_protection_plan_id` - As in `var.regions`.
  EOT

  validation {
    condition     = alltrue([for key in keys(var.spokes) : can(regex("^[a-z]([a-z0-9-]{0,16}[a-z0-9])?$", key))])
    error_message = "The key of a spoke must have at most 18 lower-case letters, digits and hyphens, start with a letter and not end with a hyphen."
  }

  validation {
    condition     = length(setintersection(keys(var.spokes), keys(var.regions))) == 0
    error_message = "A spoke must not have the key of a region: ${join(", ", setintersection(keys(var.spokes), keys(var.regions)))}."
  }

  validation {
    condition     = length(setsubtract(values(var.spokes)[*].region, keys(var.regions))) == 0
    error_message = "Spokes of unknown regions: ${join(", ", setsubtract(values(var.spokes)[*].region, keys(var.regions)))}."
  }

  validation {
    condition = alltrue(flatten([
      for spoke in var.spokes : [
        for range in concat(tolist(spoke.address_space), values(spoke.subnets)) :
        can(cidrnetmask(range)) && try(cidrsubnet(range, 0, 0) == range, false)
      ]
    ]))
    error_message = "Every range must be an IPv4 range that begins at its network address, such as 10.10.0.0/16."
  }

  validation {
    condition     = alltrue([for spoke in var.spokes : spoke.encryption == null || spoke.encryption == "AllowUnencrypted" && spoke.virtual_network_id == null])
    error_message = "The encryption of a new spoke is AllowUnencrypted or null; that of one that exists is changed by its owner."
  }

  validation {
    condition = alltrue([
      for spoke in var.spokes : spoke.virtual_network_id == null || length(spoke.subnet_settings) == 0 && spoke.dns_servers == null && spoke.ddos_protection_plan_id == null
    ])
    error_message = "The settings of a spoke that exists, and of its subnets, are changed by its owner."
  }

  # Two ranges overlap exactly when one begins inside the other; the pairs are looked at in both orders.
  validation {
    condition = alltrue(flatten([
      for pair in setproduct(
        flatten([for key, network in merge(var.regions, var.spokes) : [for range in network.address_space : { key = key, range = range }]]),
        flatten([for key, network in merge(var.regions, var.spokes) : [for range in network.address_space : { key = key, range = range }]]),
      ) : pair[0] == pair[1] || try(cidrsubnet("${split("/", pair[0].range)[0]}/${split("/", pair[1].range)[1]}", 0, 0) != pair[1].range, true)
    ]))
    error_message = "The address spaces of regions and spokes must not overlap."
  }
}
