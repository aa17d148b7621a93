@description('Region whose VPN gateway is connected to the sites; the other regions reach them through it by BGP. Left out: every region\'s is.')
param gatewayRegion string?

// The gateways that are connected to the sites.
var siteGateways = filter(items(vpnGateways), gateway => gateway.key == (gatewayRegion ?? gateway.key))
