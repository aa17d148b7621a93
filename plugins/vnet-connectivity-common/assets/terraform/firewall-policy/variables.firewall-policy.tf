variable "private_ranges" {
  type        = list(string)
  default     = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"]
  nullable    = false
  description = "Ranges that may reach each other through the firewalls. A network or site outside of them has to be added."

  validation {
    condition     = alltrue([for range in var.private_ranges : can(cidrnetmask(range)) && try(cidrsubnet(range, 0, 0) == range, false)])
    error_message = "Every private range must be an IPv4 range that begins at its network address, such as 10.0.0.0/8."
  }
}
