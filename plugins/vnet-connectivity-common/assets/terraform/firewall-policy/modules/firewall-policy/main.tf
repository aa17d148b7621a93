resource "azurerm_firewall_policy" "this" {
  name                = var.name
  resource_group_name = var.resource_group_name
  location            = var.location
  sku                 = var.tier
  tags                = var.tags

  # A firewall always has a policy: it gets the new one before the old one is deleted.
  lifecycle {
    create_before_destroy = true
  }
}

# The private ranges may reach each other, and nothing else passes. This is the place to narrow it down to what
# is wanted.
resource "azurerm_firewall_policy_rule_collection_group" "this" {
  name               = "private-traffic"
  firewall_policy_id = azurerm_firewall_policy.this.id
  priority           = 200

  network_rule_collection {
    name     = "allow-private-traffic"
    action   = "Allow"
    priority = 200

    rule {
      name                  = "networks-and-sites"
      source_addresses      = var.private_ranges
      destination_addresses = var.private_ranges
      destination_ports     = ["*"]
      protocols             = ["Any"]
    }
  }

  lifecycle {
    create_before_destroy = true
  }
}
