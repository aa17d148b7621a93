output "id" {
  description = "Resource id of the policy."
  value       = azurerm_firewall_policy.this.id

  # A firewall cannot be built while its rules are being changed.
  depends_on = [azurerm_firewall_policy_rule_collection_group.this]
}
