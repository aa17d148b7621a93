variable "name" {
  type        = string
  description = "Name of the route table."
}

variable "resource_group_name" {
  type        = string
  description = "Resource group that holds the route table."
}

variable "location" {
  type        = string
  description = "Azure location of the virtual network."
}

variable "gateway_route_propagation" {
  type        = bool
  description = "Whether the subnets also get the routes that gateways learn."
}

variable "routes" {
  type = map(object({
    prefix              = string
    next_hop_ip_address = optional(string)
  }))
  description = <<-EOT
    The routes by name.

    - `prefix` - IPv4 range that it leads to.
    - `next_hop_ip_address` - Address of the firewall or appliance that gets the traffic. Null: the internet.
  EOT
}

variable "subnet_ids" {
  type        = map(string)
  description = "Resource id of each subnet that uses the table, by key."
}

variable "tags" {
  type        = map(string)
  description = "Tags of the route table."
}
