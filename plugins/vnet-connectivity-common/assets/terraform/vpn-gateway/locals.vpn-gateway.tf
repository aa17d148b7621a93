locals {
  vpn_gateway_ids = { for region, gateway in module.vpn_gateway : region => gateway.id }
}
