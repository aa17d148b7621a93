locals {
  # Where the routes of each region's firewall lead to.
  next_hop_ip_addresses = { for region, firewall in module.firewall : region => firewall.private_ip_address }
  next_hop_regions      = keys(var.firewalls)
}
