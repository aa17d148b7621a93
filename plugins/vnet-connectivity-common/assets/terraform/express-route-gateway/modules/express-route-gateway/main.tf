# The public IP address of a new gateway belongs to Azure. Creating the gateway takes 45 minutes or more; the provider's default
# timeouts allow for that.
resource "azurerm_virtual_network_gateway" "this" {
  name                        = var.name
  resource_group_name         = var.resource_group_name
  location                    = var.location
  type                        = "ExpressRoute"
  sku                         = var.sku
  minimum_scale_unit          = var.minimum_scale_units
  maximum_scale_unit          = var.maximum_scale_units
  remote_vnet_traffic_enabled = var.remote_vnet_traffic_enabled
  tags                        = var.tags

  ip_configuration {
    name                 = var.ip_configuration.name
    subnet_id            = var.subnet_id
    public_ip_address_id = var.ip_configuration.public_ip_address_id
  }
}
