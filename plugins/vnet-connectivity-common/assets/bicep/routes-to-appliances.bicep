// Where the routes of each region's appliance lead to.
var nextHopIpAddresses = mapValues(appliances, appliance => appliance.ipAddress)
