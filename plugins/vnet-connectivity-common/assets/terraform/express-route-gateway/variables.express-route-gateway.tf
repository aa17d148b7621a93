variable "express_route_gateways" {
  type = map(object({
    sku                         = optional(string, "ErGw1AZ")
    minimum_scale_units         = optional(number)
    maximum_scale_units         = optional(number)
    remote_vnet_traffic_enabled = optional(bool, false)
    name                        = optional(string)
    ip_configuration = optional(object({
      name                 = string
      public_ip_address_id = optional(string)
    }), { name = "default" })
  }))
  nullable    = false
  description = <<-EOT
    The ExpressRoute gateways, keyed by region. Each stands in the `GatewaySubnet` of its region.

    - `sku` - `ErGw1AZ`, `ErGw2AZ`, `ErGw3AZ` or `ErGwScale`.
    - `minimum_scale_units` and `maximum_scale_units` - Scale units of 1 Gbps each, 1 to 40; `ErGwScale` only.
    - `remote_vnet_traffic_enabled` - Whether the region exchanges traffic with other networks on its circuits.
      It has to be on at both ends.
    - `name` and `ip_configuration` - What a gateway was before it was adopted. It stays: another name would be another
      gateway. `public_ip_address_id` is null where the address belongs to Azure.
  EOT

  validation {
    condition     = length(setsubtract(keys(var.express_route_gateways), keys(var.regions))) == 0
    error_message = "ExpressRoute gateways in unknown regions: ${join(", ", setsubtract(keys(var.express_route_gateways), keys(var.regions)))}."
  }

  validation {
    condition     = alltrue([for key in keys(var.express_route_gateways) : try(split("/", var.regions[key].subnets["GatewaySubnet"])[1] <= 27, false)])
    error_message = "Every region with an ExpressRoute gateway needs a subnet named GatewaySubnet of /27 or larger."
  }

  validation {
    condition     = alltrue([for gateway in var.express_route_gateways : contains(["ErGw1AZ", "ErGw2AZ", "ErGw3AZ", "ErGwScale"], gateway.sku)])
    error_message = "The SKU of an ExpressRoute gateway must be ErGw1AZ, ErGw2AZ, ErGw3AZ or ErGwScale."
  }

  validation {
    condition = alltrue([
      for gateway in var.express_route_gateways : gateway.sku == "ErGwScale"
      ? try(1 <= gateway.minimum_scale_units && gateway.minimum_scale_units <= gateway.maximum_scale_units && gateway.maximum_scale_units <= 40, false)
      : gateway.minimum_scale_units == null && gateway.maximum_scale_units == null
    ])
    error_message = "ErGwScale, and no other SKU, needs scale units: 1 <= minimum <= maximum <= 40."
  }
}
