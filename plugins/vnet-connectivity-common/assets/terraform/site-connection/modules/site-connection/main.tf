# The device as Azure sees it. With BGP it has no address space: Azure adds the route to the device's
# BGP address by itself, and the device announces the rest.
resource "azurerm_local_network_gateway" "this" {
  name                = try(var.existing.local_network_gateway_name, "lgw-${var.name}")
  resource_group_name = var.resource_group_name
  location            = var.location
  gateway_address     = var.device.ip_address
  gateway_fqdn        = var.device.fqdn
  address_space       = var.bgp_enabled ? null : var.address_space
  tags                = var.tags

  dynamic "bgp_settings" {
    for_each = var.bgp_enabled ? [var.device] : []

    content {
      asn                 = bgp_settings.value.asn
      bgp_peering_address = bgp_settings.value.bgp_peer_address
    }
  }
}

# Refreshing this resource needs Microsoft.Network/connections/sharedKey/action, which the role Reader lacks.
resource "azurerm_virtual_network_gateway_connection" "this" {
  name                       = try(var.existing.name, "con-${var.name}")
  resource_group_name        = var.resource_group_name
  location                   = var.location
  type                       = "IPsec"
  connection_protocol        = "IKEv2"
  virtual_network_gateway_id = var.virtual_network_gateway_id
  local_network_gateway_id   = azurerm_local_network_gateway.this.id
  bgp_enabled                = var.bgp_enabled
  dpd_timeout_seconds        = var.existing == null ? 45 : var.existing.dpd_timeout_seconds
  shared_key                 = var.shared_key
  tags                       = var.tags

  dynamic "ipsec_policy" {
    for_each = var.ipsec_policy[*]

    content {
      ike_encryption   = ipsec_policy.value.ike_encryption
      ike_integrity    = ipsec_policy.value.ike_integrity
      dh_group         = ipsec_policy.value.dh_group
      ipsec_encryption = ipsec_policy.value.ipsec_encryption
      ipsec_integrity  = ipsec_policy.value.ipsec_integrity
      pfs_group        = ipsec_policy.value.pfs_group
      sa_lifetime      = ipsec_policy.value.sa_lifetime
      sa_datasize      = ipsec_policy.value.sa_datasize
    }
  }
}
