variable "appliances" {
  type = map(object({
    ip_address = string
    asn        = optional(number)
  }))
  nullable    = false
  description = <<-EOT
    The network virtual appliances, keyed by region. They are built elsewhere; routes lead to them.

    - `ip_address` - Private address, in the region's network, of the appliance or of the load balancer before several.
    - `asn` - Autonomous system number of the appliance, for exchanging routes with a Route Server. Null: no BGP.
  EOT

  validation {
    condition     = length(setsubtract(keys(var.appliances), keys(var.regions))) == 0
    error_message = "Appliances in unknown regions: ${join(", ", setsubtract(keys(var.appliances), keys(var.regions)))}."
  }

  validation {
    condition = alltrue([
      for region, appliance in var.appliances : anytrue([
        for space in try(var.regions[region].address_space, []) :
        try(cidrsubnet("${appliance.ip_address}/${split("/", space)[1]}", 0, 0) == space, false)
      ])
    ])
    error_message = "The ip_address of an appliance must lie in the address space of its region."
  }

  # 65515 is the Route Server's own, which takes no more than 2 bytes. Source: Azure Route Server FAQ.
  validation {
    condition     = alltrue([for appliance in var.appliances : appliance.asn == null ? true : 1 <= appliance.asn && appliance.asn < 65535 && appliance.asn != 65515])
    error_message = "The ASN of an appliance must be from 1 to 65534, and not 65515."
  }
}
