provider "azurerm" {
  features {}

  subscription_id = var.subscription_id

  # Registering resource providers needs rights on the whole subscription. Microsoft.Network is
  # registered once, by whoever hands out the subscription; 5.x has this as its default.
  resource_provider_registrations = "none"
}
