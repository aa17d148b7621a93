locals {
  # Source: VPN Gateway FAQ, "Which autonomous system numbers (ASNs) can I use?"
  reserved_asns = concat([8074, 8075, 12076, 23456, 65515], range(64496, 64512), range(65517, 65521), range(65535, 65552))
}
