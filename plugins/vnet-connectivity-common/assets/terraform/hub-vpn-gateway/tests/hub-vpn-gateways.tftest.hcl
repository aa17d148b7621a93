# Promises about the VPN gateways of the hubs that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

# For the runs of modules.
variables {
  vpn_site_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/vpnSites/vst-test"
}

run "hub_vpn_gateways" {
  command = plan

  assert {
    condition     = join(" ", keys(output.vpn_gateways)) == join(" ", keys(var.hub_vpn_gateways))
    error_message = "Every entry of var.hub_vpn_gateways must be a VPN gateway."
  }

  assert {
    condition = join(" ", keys(output.site_connection_ids)) == join(" ", sort(flatten([
      for region in keys(output.vpn_gateways) : [
        for site, settings in var.sites : "${region}/${site}" if length(settings.devices) > 0
      ]
    ])))
    error_message = "Every gateway must be connected to every site that has devices."
  }
}

run "warns_about_missing_shared_keys" {
  command = plan

  variables {
    sites = { test = { address_space = ["198.18.0.0/15"], devices = { a = { ip_address = "198.51.100.1" } } } }
  }

  expect_failures = [check.shared_keys]
}

run "site_with_bgp" {
  command = plan

  module {
    source = "./modules/vpn-site"
  }

  variables {
    name                = "vst-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    virtual_wan_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualWans/vwan-test"
    address_space       = ["192.168.0.0/16"]
    devices = {
      0 = { ip_address = "198.51.100.1", asn = 65050, bgp_peer_address = "192.168.0.1" }
      1 = { ip_address = "198.51.100.2", asn = 65050, bgp_peer_address = "192.168.0.2" }
    }
    tags = {}
  }

  assert {
    condition     = azurerm_vpn_site.this.address_cidrs == null
    error_message = "With BGP the devices announce their ranges: the site must list none."
  }

  assert {
    condition     = join(" ", azurerm_vpn_site.this.link[*].name) == "device-0 device-1" && alltrue([for link in azurerm_vpn_site.this.link : link.bgp[0].asn == 65050])
    error_message = "Every device must be a link with its side of the BGP session."
  }
}

run "site_without_bgp" {
  command = plan

  module {
    source = "./modules/vpn-site"
  }

  variables {
    name                = "vst-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    virtual_wan_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualWans/vwan-test"
    address_space       = ["192.168.0.0/16"]
    devices             = { 0 = { ip_address = "198.51.100.1" } }
    tags                = {}
  }

  assert {
    condition     = try(contains(azurerm_vpn_site.this.address_cidrs, "192.168.0.0/16"), false) && length(azurerm_vpn_site.this.link[0].bgp) == 0
    error_message = "Without BGP the site must list its ranges."
  }
}

run "hub_site_connection" {
  command = plan

  module {
    source = "./modules/hub-site-connection"
  }

  variables {
    name           = "vcn-test"
    vpn_gateway_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/vpnGateways/vpng-test"
    vpn_site_id    = var.vpn_site_id
    links = {
      device-0 = { id = "${var.vpn_site_id}/vpnSiteLinks/device-0", bgp_enabled = true }
      device-1 = { id = "${var.vpn_site_id}/vpnSiteLinks/device-1", bgp_enabled = false }
    }
    ipsec_policy = {
      ike_encryption   = "AES256"
      ike_integrity    = "SHA256"
      dh_group         = "DHGroup14"
      ipsec_encryption = "GCMAES256"
      ipsec_integrity  = "GCMAES256"
      pfs_group        = "PFS2048"
      sa_lifetime      = 27000
      sa_datasize      = 102400000
    }
    shared_key = "test"
  }

  assert {
    condition     = { for link in azurerm_vpn_gateway_connection.this.vpn_link : link.name => link.bgp_enabled } == { device-0 = true, device-1 = false }
    error_message = "The connection must have every link of the site, with BGP where the device speaks it."
  }

  assert {
    condition     = alltrue([for link in azurerm_vpn_gateway_connection.this.vpn_link : link.protocol == "IKEv2" && link.ipsec_policy[0].dh_group == "DHGroup14" && link.ipsec_policy[0].pfs_group == "PFS14"])
    error_message = "Every link must have the policy, by the names that Virtual WAN has for it."
  }
}
