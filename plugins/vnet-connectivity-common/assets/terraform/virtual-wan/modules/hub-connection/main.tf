resource "azurerm_virtual_hub_connection" "this" {
  name                      = var.name
  virtual_hub_id            = var.virtual_hub_id
  remote_virtual_network_id = var.virtual_network_id

  # The hub announces no way to the internet.
  internet_security_enabled = false
}
