# Promises about the firewalls that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "firewalls" {
  command = plan

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
