variable "subscription_id" {
  type        = string
  nullable    = false
  description = "Subscription that holds the network, the state and the identities."

  validation {
    condition     = can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", var.subscription_id))
    error_message = "The subscription id must look like 00000000-0000-0000-0000-000000000000."
  }
}

variable "further_subscription_ids" {
  type        = set(string)
  default     = []
  nullable    = false
  description = "The other subscriptions that hold a part of the network."
}

variable "name" {
  type        = string
  nullable    = false
  description = "Name of the network; part of the name of every resource."
}

variable "location" {
  type        = string
  nullable    = false
  description = "Azure region of the state and of the identities."
}

variable "state_replication" {
  type        = string
  default     = "ZRS"
  nullable    = false
  description = "Replication of the state: ZRS where the region has availability zones, LRS elsewhere."

  validation {
    condition     = contains(["LRS", "ZRS", "GRS", "GZRS"], var.state_replication)
    error_message = "The replication of the state is LRS, ZRS, GRS or GZRS."
  }
}

variable "plan_actions" {
  type        = set(string)
  default     = []
  nullable    = false
  description = "What the identity that plans needs beyond the role Reader."
}

variable "apply_actions" {
  type        = set(string)
  nullable    = false
  description = "What the identity that applies needs beyond the role Network Contributor."
}

variable "federated_credentials" {
  type = map(object({
    identity = string
    issuer   = string
    subject  = string
  }))
  nullable    = false
  description = "The tokens of the pipelines that Azure accepts, by name, and the identity that each stands for: plan or apply. bootstrap.sh sets them."

  validation {
    condition     = alltrue([for credential in var.federated_credentials : contains(["plan", "apply"], credential.identity)])
    error_message = "The identity of a federated credential is plan or apply."
  }
}
