locals {
  connections_without_shared_key = setsubtract(
    concat(
      # begin: site-connection
      [for connection in local.site_connections : "${connection.region}/${connection.site}"],
      # end: site-connection
      # begin: vnet-to-vnet
      values(local.gateway_connections)[*].shared_key,
      # end: vnet-to-vnet
      # begin: virtual-wan
      keys(local.hub_site_connections),
      # end: virtual-wan
    ),
    nonsensitive(keys(var.shared_keys)),
  )
}
