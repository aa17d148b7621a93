variable "gateway_region" {
  type        = string
  default     = null
  description = <<-EOT
    Region whose gateway the regions without one use. Null: nobody uses another region's gateway.

    Setting it recreates the peerings with that region. Where traffic runs over them already, apply once
    with null, so that the gateway exists (45 minutes or more), and then once more with the region.
  EOT

  validation {
    condition     = var.gateway_region == null || contains(local.gateway_regions, coalesce(var.gateway_region, " "))
    error_message = "The gateway region must have a gateway."
  }

  validation {
    condition     = var.gateway_region == null || var.topology == "mesh" || var.gateway_region == var.hub
    error_message = "In a hub-and-spoke topology the gateway must be in the hub: the spokes are peered with nothing else."
  }
}
