output "nat_gateways" {
  description = "Id and public IP address of the NAT gateway of each network that has one: what others see traffic to the internet come from."
  value = {
    for key, gateway in module.nat_gateway : key => {
      id                = gateway.id
      public_ip_address = gateway.public_ip_address
    }
  }
}
