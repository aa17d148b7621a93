output "route_servers" {
  description = "What an appliance needs to know about the Route Server of each region to peer with it."
  value = {
    for region, server in module.route_server : region => {
      asn          = server.asn
      ip_addresses = server.ip_addresses
    }
  }
}
