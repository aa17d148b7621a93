variable "peering_flags" {
  type = map(object({
    allow_forwarded_traffic = optional(bool, false)
    allow_gateway_transit   = optional(bool, false)
    use_remote_gateways     = optional(bool, false)
  }))
  default     = {}
  nullable    = false
  description = <<-EOT
    What a half of a peering lets through beside the traffic of its two networks, keyed "<from>/<to>". A half that is
    not listed lets nothing else through.

    - `allow_forwarded_traffic` - Whether `from` accepts what did not originate in `to`, but came through a gateway,
      firewall or appliance there.
    - `allow_gateway_transit` - Whether `to` may use the gateways of `from`.
    - `use_remote_gateways` - Whether `from` uses the gateways of `to`. Azure refuses that to a network with a gateway
      of its own.

    A half keeps its resource whatever its flags are: `use_remote_gateways` is set when the gateway exists. To end it,
    apply once without `use_remote_gateways`, and then once more without `allow_gateway_transit`.
  EOT

  validation {
    condition     = length(setsubtract(keys(var.peering_flags), keys(local.peered_pairs))) == 0
    error_message = "Flags of peerings that are not there: ${join(", ", setsubtract(keys(var.peering_flags), keys(local.peered_pairs)))}."
  }

  validation {
    condition     = alltrue([for key, flags in var.peering_flags : !flags.use_remote_gateways || try(var.peering_flags[join("/", reverse(split("/", key)))].allow_gateway_transit, false)])
    error_message = "A half uses remote gateways only where the other half allows gateway transit."
  }

  validation {
    condition     = length(distinct([for key, flags in var.peering_flags : split("/", key)[0] if flags.use_remote_gateways])) == length([for flags in var.peering_flags : flags if flags.use_remote_gateways])
    error_message = "A network uses remote gateways over one peering only."
  }
}

variable "peering_names" {
  type        = map(string)
  default     = {}
  nullable    = false
  description = <<-EOT
    Name of each half of a peering that existed before this configuration and was adopted by it, keyed "<from>/<to>". It
    stays: another name would be another peering. A half that is not listed is named `peer-<from>-to-<to>`.
  EOT

  validation {
    condition     = length(setsubtract(keys(var.peering_names), keys(local.peered_pairs))) == 0
    error_message = "Names of peerings that are not there: ${join(", ", setsubtract(keys(var.peering_names), keys(local.peered_pairs)))}."
  }
}

variable "peering_first" {
  type        = string
  default     = null
  description = "Network whose halves of peerings are built before the others: the region that lends its gateway. Another one gives the halves other addresses."

  validation {
    condition     = var.peering_first == null || contains(keys(var.regions), coalesce(var.peering_first, " "))
    error_message = "The network whose peerings are built first must be one of the regions."
  }
}
