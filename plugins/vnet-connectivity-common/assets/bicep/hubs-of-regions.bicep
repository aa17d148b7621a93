// The network that is connected to the hub of each region: its id by its key.
var hubNetworkIds = toObject(
  objectKeys(virtualHubs),
  region => region,
  region => toObject([region], key => key, key => virtualNetworkIds[key])
)
