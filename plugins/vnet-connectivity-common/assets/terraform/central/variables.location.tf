variable "location" {
  type        = string
  nullable    = false
  description = "Azure location of what belongs to no region. Changing it replaces everything that stands there."
}
