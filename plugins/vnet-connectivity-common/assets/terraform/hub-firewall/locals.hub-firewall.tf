locals {
  hub_firewalls = { for region, hub in var.virtual_hubs : region => hub.firewall if hub.firewall != null }
}
