# Terraform refuses every plan that would destroy or replace it. Part of the module where delivery.protection in
# connectivity.yaml is gateways-and-circuits; an override file because lifecycle takes no variable.
resource "azurerm_virtual_network_gateway" "this" {
  lifecycle {
    prevent_destroy = true
  }
}
