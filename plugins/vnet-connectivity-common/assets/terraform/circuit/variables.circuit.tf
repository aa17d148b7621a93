variable "circuits" {
  type = map(object({
    location              = optional(string)
    peering_location      = optional(string)
    service_provider_name = optional(string)
    express_route_port_id = optional(string)
    bandwidth_in_mbps     = optional(number)
    tier                  = optional(string, "Standard")
    family                = optional(string, "MeteredData")
    subscription_id       = optional(string)
    circuit_id            = optional(string)
    provisioned           = optional(bool, false)
    private_peering = optional(object({
      peer_asn         = number
      primary_prefix   = string
      secondary_prefix = string
      vlan_id          = number
    }))
    regions = set(string)
  }))
  default     = {}
  nullable    = false
  description = <<-EOT
    The ExpressRoute circuits.

    - `location` - Azure location that a new circuit is registered in.
    - `peering_location` and `service_provider_name` - Where and by whom a new circuit is provided.
    - `express_route_port_id` - ExpressRoute Direct port that carries a new circuit, instead of a provider.
    - `bandwidth_in_mbps`, `tier`, `family` - What a new circuit is: `Local`, `Standard` or `Premium`; `MeteredData`
      or `UnlimitedData`.
    - `subscription_id` - Subscription of the circuit. Null: `var.subscription_id`. Every other one needs its
      provider and modules in a file `subscription.*.tf`.
    - `circuit_id` - Resource id of a circuit that exists already. Null: a new one is built.
    - `provisioned` - Whether the provider has set the circuit up. Only then can it be peered and connected.
    - `private_peering` - Private peering of a new circuit: the ASN, the two /30 prefixes and the VLAN on the side of
      the customer. Null: the provider configures it.
    - `regions` - Regions whose ExpressRoute gateways, or virtual hubs, are connected to the circuit.
  EOT

  validation {
    condition     = alltrue([for key in keys(var.circuits) : can(regex("^[a-z]([a-z0-9-]{0,16}[a-z0-9])?$", key))])
    error_message = "The key of a circuit must have at most 18 lower-case letters, digits and hyphens, start with a letter and not end with a hyphen."
  }

  validation {
    condition     = alltrue([for circuit in var.circuits : circuit.circuit_id == null || can(regex("(?i)^/subscriptions/[0-9a-f-]{36}/resourceGroups/[^/]+/providers/Microsoft.Network/expressRouteCircuits/[^/]+$", circuit.circuit_id))])
    error_message = "A circuit_id must look like /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/expressRouteCircuits/…"
  }

  validation {
    condition = alltrue([
      for circuit in var.circuits : circuit.circuit_id != null || (
        circuit.location != null && circuit.bandwidth_in_mbps != null
        && (circuit.express_route_port_id == null ? circuit.service_provider_name != null && circuit.peering_location != null : circuit.service_provider_name == null)
      )
    ])
    error_message = "A new circuit needs location, bandwidth_in_mbps, and either service_provider_name with peering_location or express_route_port_id."
  }

  validation {
    condition     = alltrue([for circuit in var.circuits : contains(["Local", "Standard", "Premium"], circuit.tier) && contains(["MeteredData", "UnlimitedData"], circuit.family)])
    error_message = "The tier of a circuit must be Local, Standard or Premium, its family MeteredData or UnlimitedData."
  }

  validation {
    condition     = alltrue([for circuit in var.circuits : circuit.tier != "Local" || circuit.family == "UnlimitedData"])
    error_message = "A circuit of the tier Local is always UnlimitedData."
  }

  validation {
    condition     = length(setsubtract(flatten([for circuit in var.circuits : tolist(circuit.regions)]), keys(var.regions))) == 0
    error_message = "Circuits of unknown regions: ${join(", ", setsubtract(flatten([for circuit in var.circuits : tolist(circuit.regions)]), keys(var.regions)))}."
  }

  validation {
    condition = alltrue([
      for circuit in var.circuits : circuit.private_peering == null || try(
        1 <= circuit.private_peering.vlan_id && circuit.private_peering.vlan_id <= 4094
        && alltrue([for prefix in [circuit.private_peering.primary_prefix, circuit.private_peering.secondary_prefix] : split("/", prefix)[1] == "30" && cidrsubnet(prefix, 0, 0) == prefix]),
        false,
      )
    ])
    error_message = "Private peering needs two /30 prefixes and a VLAN from 1 to 4094."
  }
}

variable "circuit_authorization_keys" {
  type        = map(string)
  default     = {}
  nullable    = false
  sensitive   = true
  description = <<-EOT
    The authorization key of each connection to a circuit that exists in another subscription, keyed
    "<region>/<circuit>". The owner of the circuit hands it out. It belongs in the pipeline's secret store and
    reaches Terraform as TF_VAR_circuit_authorization_keys, a JSON object. Never write it to a file. The state holds it.
  EOT
}
