# Promises about the firewalls that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "firewalls" {
  command = plan

  # begin: secrets
  variables {
    # begin: vpn-connection
    shared_keys = merge([
      for region in keys(var.regions) : {
        for other in concat(
          keys(var.regions),
          # begin: sites
          keys(var.sites),
          # end: sites
        ) : "${region}/${other}" => "test"
      }
    ]...)
    # end: vpn-connection
    # begin: circuit
    circuit_authorization_keys = merge([
      for circuit in keys(var.circuits) : {
        for region in keys(var.regions) : "${region}/${circuit}" => "00000000-0000-0000-0000-000000000000"
      }
    ]...)
    # end: circuit
  }

  # end: secrets
  assert {
    condition     = join(" ", keys(output.firewalls)) == join(" ", keys(var.firewalls))
    error_message = "Every entry of var.firewalls must be a firewall."
  }
}

run "firewall" {
  command = plan

  module {
    source = "./modules/firewall"
  }

  variables {
    name                = "afw-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualNetworks/vnet-test/subnets/AzureFirewallSubnet"
    firewall_policy_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/firewallPolicies/afwp-test"
    tier                = "Premium"
    zones               = ["1", "2", "3"]
    tags                = {}
  }

  assert {
    condition     = azurerm_firewall.this.sku_name == "AZFW_VNet" && azurerm_firewall.this.sku_tier == "Premium"
    error_message = "A firewall in a virtual network must have its tier."
  }

  assert {
    condition     = length(azurerm_firewall.this.zones) == 3 && length(azurerm_public_ip.this.zones) == 3
    error_message = "The firewall and its public IP address must be zone-redundant."
  }
}
