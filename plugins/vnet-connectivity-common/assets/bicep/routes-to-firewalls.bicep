// Where the routes of each region's firewall lead to.
var nextHopIpAddresses = firewallIpAddresses
