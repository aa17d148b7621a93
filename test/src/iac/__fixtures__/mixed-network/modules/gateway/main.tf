terraform {
  required_providers {
    azurerm = {
      source = "hashicorp/azurerm"
    }
  }
}

variable "name" {}
variable "resource_group" {}
variable "location" {}
variable "asn" {}
variable "subnet_id" {}

resource "azurerm_public_ip" "this" {
  count               = 2
  name                = "pip-${var.name}-${count.index}"
  resource_group_name = var.resource_group
  location            = var.location
  allocation_method   = "Static"
  sku                 = "Standard"
}

resource "azurerm_virtual_network_gateway" "vpn" {
  name                = "vgw-${var.name}"
  resource_group_name = var.resource_group
  location            = var.location
  type                = "Vpn"
  sku                 = "VpnGw2AZ"
  active_active       = true
  bgp_enabled         = true
  bgp_settings {
    asn = var.asn
  }
  dynamic "ip_configuration" {
    for_each = azurerm_public_ip.this
    content {
      name                 = "instance-${ip_configuration.key}"
      subnet_id            = var.subnet_id
      public_ip_address_id = ip_configuration.value.id
    }
  }
}

resource "azurerm_virtual_network_gateway" "er" {
  name                        = "ergw-${var.name}"
  resource_group_name         = var.resource_group
  location                    = var.location
  type                        = "ExpressRoute"
  sku                         = "ErGw1AZ"
  remote_vnet_traffic_enabled = true
  ip_configuration {
    name      = "default"
    subnet_id = var.subnet_id
  }
}

output "vpn_id" {
  value = azurerm_virtual_network_gateway.vpn.id
}

output "er_id" {
  value = azurerm_virtual_network_gateway.er.id
}
