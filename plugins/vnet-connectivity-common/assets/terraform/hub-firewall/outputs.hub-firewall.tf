output "firewalls" {
  description = "Resource id and private IP address of the firewall in the hub of each region."
  value = {
    for region, firewall in module.hub_firewall : region => {
      id                 = firewall.id
      private_ip_address = firewall.private_ip_address
    }
  }
}
