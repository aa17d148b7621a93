resource "azurerm_vpn_gateway_connection" "this" {
  name               = var.name
  vpn_gateway_id     = var.vpn_gateway_id
  remote_vpn_site_id = var.vpn_site_id

  dynamic "vpn_link" {
    for_each = var.links

    content {
      name                = vpn_link.key
      vpn_site_link_id    = vpn_link.value.id
      protocol            = "IKEv2"
      bgp_enabled         = vpn_link.value.bgp_enabled
      dpd_timeout_seconds = 45
      shared_key          = var.shared_key

      dynamic "ipsec_policy" {
        for_each = var.ipsec_policy[*]

        content {
          ike_encryption_algorithm = ipsec_policy.value.ike_encryption
          ike_integrity_algorithm  = ipsec_policy.value.ike_integrity
          encryption_algorithm     = ipsec_policy.value.ipsec_encryption
          integrity_algorithm      = ipsec_policy.value.ipsec_integrity
          sa_lifetime_sec          = ipsec_policy.value.sa_lifetime
          sa_data_size_kb          = ipsec_policy.value.sa_datasize

          # Virtual WAN has Diffie-Hellman group 14, of 2048 bits, by its number only.
          dh_group  = replace(ipsec_policy.value.dh_group, "2048", "14")
          pfs_group = replace(ipsec_policy.value.pfs_group, "2048", "14")
        }
      }
    }
  }
}
