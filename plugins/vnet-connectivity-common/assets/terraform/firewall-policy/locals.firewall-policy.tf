locals {
  # Ranges of all networks and sites.
  private_ranges = flatten([
    [for network in local.virtual_networks : tolist(network.address_space)],
    # begin: sites
    [for site in var.sites : tolist(site.address_space)],
    # end: sites
  ])
}
