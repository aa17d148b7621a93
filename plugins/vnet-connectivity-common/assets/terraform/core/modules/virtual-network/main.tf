locals {
  # Azure's services look for their subnet by exactly this name.
  service_subnet_names = [
    "AzureBastionSubnet",
    "AzureFirewallManagementSubnet",
    "AzureFirewallSubnet",
    "GatewaySubnet",
    "RouteServerSubnet",
  ]
}

resource "azurerm_virtual_network" "this" {
  name                = var.name
  resource_group_name = var.resource_group_name
  location            = var.location
  address_space       = var.address_space
  tags                = var.tags
}

# No network security group and no route 0.0.0.0/0 belongs on the GatewaySubnet: both break the gateway.
resource "azurerm_subnet" "this" {
  for_each = var.subnets

  name                 = contains(local.service_subnet_names, each.key) ? each.key : "snet-${each.key}"
  resource_group_name  = var.resource_group_name
  virtual_network_name = azurerm_virtual_network.this.name
  address_prefixes     = [each.value]

  # A workload reaches the internet only by a way that somebody chose (NAT gateway, firewall, public IP);
  # Azure's own services need the platform's default.
  default_outbound_access_enabled = contains(local.service_subnet_names, each.key)
}
