# Azure acts on the configuration as it was when it was deployed. The members of its group it follows by itself.
resource "azurerm_network_manager_deployment" "this" {
  network_manager_id = var.network_manager_id
  location           = var.location
  scope_access       = "Connectivity"
  configuration_ids  = [var.configuration_id]
  triggers           = var.triggers
}
