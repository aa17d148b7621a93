# The site as Azure sees it. With BGP it has no ranges: the devices announce what is reached there.
resource "azurerm_vpn_site" "this" {
  name                = var.name
  resource_group_name = var.resource_group_name
  location            = var.location
  virtual_wan_id      = var.virtual_wan_id
  address_cidrs       = alltrue([for device in var.devices : device.asn != null]) ? null : var.address_space
  tags                = var.tags

  dynamic "link" {
    for_each = var.devices

    content {
      name       = "device-${link.key}"
      ip_address = link.value.ip_address
      fqdn       = link.value.fqdn

      dynamic "bgp" {
        for_each = link.value.asn == null ? [] : [link.value]

        content {
          asn             = bgp.value.asn
          peering_address = bgp.value.bgp_peer_address
        }
      }
    }
  }

  # Where Azure keeps the description. It stays there, whichever region comes first in the design.
  lifecycle {
    ignore_changes = [location]
  }
}
