locals {
  # Where the routes of each region's firewall or appliance lead to.
  next_hop_ip_addresses = merge(
    # begin: firewall
    { for region, firewall in module.firewall : region => firewall.private_ip_address },
    # end: firewall
    # begin: appliance
    { for region, appliance in var.appliances : region => appliance.ip_address },
    # end: appliance
  )
}
