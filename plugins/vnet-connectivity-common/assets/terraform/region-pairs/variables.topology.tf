variable "topology" {
  type        = string
  nullable    = false
  description = "Which regions are joined: `mesh` (each with each) or `hub-and-spoke` (each with the hub)."

  validation {
    condition     = contains(["mesh", "hub-and-spoke"], var.topology)
    error_message = "The topology must be mesh or hub-and-spoke."
  }
}

variable "hub" {
  type        = string
  default     = null
  description = "Region of the hub; hub-and-spoke only."

  validation {
    condition     = var.topology == "mesh" ? var.hub == null : try(contains(keys(var.regions), var.hub), false)
    error_message = "A hub-and-spoke topology needs one of the regions as its hub; a mesh has no hub."
  }
}
