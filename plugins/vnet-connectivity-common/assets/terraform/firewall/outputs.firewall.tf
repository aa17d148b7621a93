output "firewalls" {
  description = "Resource id and private IP address of the firewall of each region."
  value = {
    for region, firewall in module.firewall : region => {
      id                 = firewall.id
      private_ip_address = firewall.private_ip_address
    }
  }
}
