output "id" {
  description = "Resource id of the VPN site."
  value       = azurerm_vpn_site.this.id
}

output "links" {
  description = "Resource id of each link and whether it speaks BGP, by name."
  value = {
    for key, device in var.devices : "device-${key}" => {
      id          = "${azurerm_vpn_site.this.id}/vpnSiteLinks/device-${key}"
      bgp_enabled = device.asn != null
    }
  }
}
