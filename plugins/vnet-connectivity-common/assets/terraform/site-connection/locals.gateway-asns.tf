locals {
  # The ASN of each gateway; null: it does not speak BGP.
  gateway_asns = values(var.vpn_gateways)[*].asn
}
