module "route_server" {
  source   = "./modules/route-server"
  for_each = var.route_servers

  name                = "rtserv-${var.name}-${each.key}"
  resource_group_name = local.resource_group_names[each.key]
  location            = var.regions[each.key].location
  subnet_id           = local.subnet_ids[each.key]["RouteServerSubnet"]
  branch_to_branch    = each.value.branch_to_branch
  tags                = var.tags
  peers = {
    for region, appliance in var.appliances : "appliance" => appliance
    if region == each.key && appliance.asn != null
  }
}
