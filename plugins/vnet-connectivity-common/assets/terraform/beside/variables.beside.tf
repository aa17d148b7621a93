variable "resource_group_names" {
  type        = map(string)
  default     = {}
  nullable    = false
  description = "Resource group that exists, in which everything beside a network is built, by network: that of a gateway that was adopted. Elsewhere it is one of ours."
}
