variable "existing_site_connections" {
  type = map(object({
    name                       = string
    local_network_gateway_name = string
    dpd_timeout_seconds        = optional(number)
  }))
  default     = {}
  nullable    = false
  description = "What each connection was that existed before this configuration and was adopted by it, keyed \"<region>/<site>/<device>\". It stays: another name would be another connection."

  validation {
    condition     = length(setsubtract(keys(var.existing_site_connections), keys(local.site_connections))) == 0
    error_message = "Connections that are not there: ${join(", ", setsubtract(keys(var.existing_site_connections), keys(local.site_connections)))}."
  }
}
