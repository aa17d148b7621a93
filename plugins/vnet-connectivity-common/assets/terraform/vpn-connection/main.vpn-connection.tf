# A warning, so that a plan can be read without the keys. The pipeline refuses to apply while it is there.
check "shared_keys" {
  assert {
    condition     = length(local.connections_without_shared_key) == 0
    error_message = "Connections without a shared key in var.shared_keys: ${join(", ", local.connections_without_shared_key)}."
  }
}
