# Between networks, sites and other hubs everything passes the firewall. Both hubs inspect what goes from one to the other.
resource "azurerm_virtual_hub_routing_intent" "this" {
  name           = "private-traffic"
  virtual_hub_id = var.virtual_hub_id

  routing_policy {
    name         = "PrivateTraffic"
    destinations = ["PrivateTraffic"]
    next_hop     = var.firewall_id
  }
}
