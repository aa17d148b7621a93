// The gateways that are connected to the sites.
var siteGateways = items(vpnGateways)
