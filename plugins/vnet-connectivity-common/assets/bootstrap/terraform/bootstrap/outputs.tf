output "client_ids" {
  value       = { for key, identity in azurerm_user_assigned_identity.pipelines : key => identity.client_id }
  description = "Client ids of the identities: plan and apply."
}

output "identities" {
  value       = { for key, identity in azurerm_user_assigned_identity.pipelines : key => identity.id }
  description = "Resource ids of the identities: plan and apply."
}

output "tenant_id" {
  value       = azurerm_user_assigned_identity.pipelines["plan"].tenant_id
  description = "Directory of the identities."
}

output "subscription_id" {
  value       = var.subscription_id
  description = "Subscription of the network."
}

output "state" {
  value = {
    resource_group  = azurerm_resource_group.pipelines.name
    storage_account = azurerm_storage_account.state.name
    container       = azurerm_storage_container.state.name
  }
  description = "Where the state of the network is kept."
}
