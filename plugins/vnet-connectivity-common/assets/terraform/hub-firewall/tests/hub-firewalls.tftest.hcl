# Promises about the firewalls of the hubs that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "hub_firewalls" {
  command = plan

  # The traffic between two hubs passes both, or none.
  assert {
    condition     = join(" ", keys(output.firewalls)) == join(" ", keys(var.virtual_hubs))
    error_message = "Every hub must have a firewall."
  }
}

run "hub_firewall" {
  command = plan

  module {
    source = "./modules/hub-firewall"
  }

  variables {
    name                = "afw-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    virtual_hub_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualHubs/vhub-test"
    firewall_policy_id  = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/firewallPolicies/afwp-test"
    tier                = "Premium"
    zones               = ["1", "2", "3"]
    tags                = {}
  }

  assert {
    condition     = azurerm_firewall.this.sku_name == "AZFW_Hub" && azurerm_firewall.this.sku_tier == "Premium" && length(azurerm_firewall.this.zones) == 3
    error_message = "A firewall in a hub must have its tier and zones."
  }
}

run "routing_intent" {
  command = plan

  module {
    source = "./modules/routing-intent"
  }

  variables {
    virtual_hub_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/virtualHubs/vhub-test"
    firewall_id    = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-test/providers/Microsoft.Network/azureFirewalls/afw-test"
  }

  assert {
    condition     = [for policy in azurerm_virtual_hub_routing_intent.this.routing_policy : one(policy.destinations)] == ["PrivateTraffic"]
    error_message = "Private traffic, and nothing else, must pass the firewall."
  }
}
