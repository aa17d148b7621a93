locals {
  # The halves of peerings through which a network uses the gateway of var.gateway_region. A network with a
  # gateway of its own is not among them: Azure refuses use_remote_gateways there.
  remote_gateway_peerings = {
    for key, peering in local.peerings : key => peering
    if peering.to == var.gateway_region && !contains(keys(var.vpn_gateways), peering.from)
  }

  # Their other halves, on the side of the gateway.
  gateway_transit_peerings = toset([for peering in local.remote_gateway_peerings : "${peering.to}/${peering.from}"])
}
