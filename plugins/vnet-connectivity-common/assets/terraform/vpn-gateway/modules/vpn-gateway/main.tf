locals {
  # The gateway always has two instances. In active-standby they share one address.
  instances = toset(var.active_active ? ["0", "1"] : ["0"])
}

resource "azurerm_public_ip" "this" {
  for_each = local.instances

  name                = try(var.ip_configurations[each.key].public_ip_name, "pip-${var.name}-${each.key}")
  resource_group_name = var.resource_group_name
  location            = var.location
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = var.zones
  tags                = var.tags
}

# Azure takes 45 minutes or more to create a gateway; the provider's default timeouts allow for that.
resource "azurerm_virtual_network_gateway" "this" {
  name                = var.name
  resource_group_name = var.resource_group_name
  location            = var.location
  type                = "Vpn"
  vpn_type            = "RouteBased"
  sku                 = var.sku
  generation          = var.generation
  active_active       = var.active_active
  bgp_enabled         = var.asn != null
  tags                = var.tags

  dynamic "ip_configuration" {
    for_each = azurerm_public_ip.this

    content {
      name                 = try(var.ip_configurations[ip_configuration.key].name, "instance-${ip_configuration.key}")
      subnet_id            = var.subnet_id
      public_ip_address_id = ip_configuration.value.id
    }
  }

  dynamic "bgp_settings" {
    for_each = var.asn[*]

    content {
      asn = bgp_settings.value
    }
  }

  # Azure itself brings gateways of Generation1 to Generation2 in its service updates. Without this, the next plan would
  # destroy such a gateway and create it anew.
  lifecycle {
    ignore_changes = [generation]
  }
}
