locals {
  # Where the routes of each region's appliance lead to.
  next_hop_ip_addresses = { for region, appliance in var.appliances : region => appliance.ip_address }
  next_hop_regions      = keys(var.appliances)
}
