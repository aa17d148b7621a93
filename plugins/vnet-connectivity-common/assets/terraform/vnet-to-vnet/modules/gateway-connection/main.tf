# One side of the pair. The policy and the shared key must be the same on the other.
# Refreshing this resource needs Microsoft.Network/connections/sharedKey/action, which the role Reader lacks.
resource "azurerm_virtual_network_gateway_connection" "this" {
  name                            = try(var.existing.name, var.name)
  resource_group_name             = var.resource_group_name
  location                        = var.location
  type                            = "Vnet2Vnet"
  connection_protocol             = "IKEv2"
  virtual_network_gateway_id      = var.virtual_network_gateway_id
  peer_virtual_network_gateway_id = var.peer_virtual_network_gateway_id
  bgp_enabled                     = var.bgp_enabled
  dpd_timeout_seconds             = var.existing == null ? 45 : var.existing.dpd_timeout_seconds
  shared_key                      = var.shared_key
  tags                            = var.tags

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
