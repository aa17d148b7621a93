output "id" {
  description = "Resource id of the manager."
  value       = azurerm_network_manager.this.id
}

output "connectivity_configuration_id" {
  description = "Resource id of the configuration, which acts once it is deployed."
  value       = azurerm_network_manager_connectivity_configuration.this.id

  # The first deployment finds everybody in the group.
  depends_on = [azurerm_network_manager_static_member.this]
}

output "members" {
  description = "Keys of the virtual networks in the network group."
  value       = keys(azurerm_network_manager_static_member.this)
}
