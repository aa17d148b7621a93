variable "ipsec_policy" {
  type = object({
    ike_encryption   = optional(string, "AES256")
    ike_integrity    = optional(string, "SHA256")
    dh_group         = optional(string, "DHGroup14")
    ipsec_encryption = optional(string, "GCMAES256")
    ipsec_integrity  = optional(string, "GCMAES256")
    pfs_group        = optional(string, "PFS2048")
    sa_lifetime      = optional(number, 27000)
    sa_datasize      = optional(number, 102400000)
  })
  default     = {}
  description = <<-EOT
    The one IPsec/IKE policy that the connections offer and accept; both sides must be configured alike.
    It is explicit because Azure's own proposals, which null selects, negotiate IKE with Diffie-Hellman
    group 2 (1024 bits) and allow SHA1. GCMAES256 is also the fastest that the gateways offer.
    https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-compliance-crypto
  EOT

  validation {
    condition     = try(!startswith(var.ipsec_policy.ipsec_encryption, "GCM") || var.ipsec_policy.ipsec_integrity == var.ipsec_policy.ipsec_encryption, var.ipsec_policy == null)
    error_message = "With GCM, ipsec_integrity must equal ipsec_encryption."
  }
}

variable "shared_keys" {
  type        = map(string)
  default     = {}
  nullable    = false
  sensitive   = true
  description = <<-EOT
    The pre-shared key of each connection, keyed "<region>/<site>", or "<region>/<region>" in alphabetical order
    between two regions. It belongs in the pipeline's secret store and reaches Terraform as TF_VAR_shared_keys,
    a JSON object in which a $ or % before a { is doubled. Never write it to a file. The state holds it.
  EOT

  # Source: VPN Gateway FAQ.
  validation {
    condition     = alltrue([for key in values(var.shared_keys) : can(regex("^[!-,.-}]{1,128}$", key))])
    error_message = "A shared key has 1 to 128 printable ASCII characters other than space, hyphen and tilde."
  }
}
