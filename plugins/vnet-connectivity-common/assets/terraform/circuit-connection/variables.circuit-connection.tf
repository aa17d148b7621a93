variable "existing_circuit_connections" {
  type        = map(string)
  default     = {}
  nullable    = false
  description = "Name of each connection to a circuit that existed before this configuration and was adopted by it, keyed \"<region>/<circuit>\". It stays: another name would be another connection."

  validation {
    condition     = length(setsubtract(keys(var.existing_circuit_connections), keys(local.circuit_connections))) == 0
    error_message = "Connections that are not there: ${join(", ", setsubtract(keys(var.existing_circuit_connections), keys(local.circuit_connections)))}."
  }
}
