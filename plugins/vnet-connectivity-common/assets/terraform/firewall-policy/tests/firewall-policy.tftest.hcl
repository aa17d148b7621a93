# Promises about what the firewalls let through.

mock_provider "azurerm" {}

run "firewall_policy" {
  command = plan

  module {
    source = "./modules/firewall-policy"
  }

  variables {
    name                = "afwp-test"
    resource_group_name = "rg-test"
    location            = "westeurope"
    tier                = "Standard"
    private_ranges      = ["10.0.0.0/16", "192.168.0.0/16"]
    tags                = {}
  }

  assert {
    condition = alltrue([
      for rule in azurerm_firewall_policy_rule_collection_group.this.network_rule_collection[0].rule :
      join(" ", rule.source_addresses) == "10.0.0.0/16 192.168.0.0/16" && join(" ", rule.destination_addresses) == "10.0.0.0/16 192.168.0.0/16"
    ])
    error_message = "The networks and sites may reach each other, and nobody else."
  }

  assert {
    condition     = length(azurerm_firewall_policy_rule_collection_group.this.nat_rule_collection) + length(azurerm_firewall_policy_rule_collection_group.this.application_rule_collection) == 0
    error_message = "Nothing may come in from the internet or go out to it."
  }
}
