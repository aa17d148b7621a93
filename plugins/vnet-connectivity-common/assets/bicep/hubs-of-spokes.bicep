// The networks that are connected to the hub of each region: their ids by their keys.
var hubNetworkIds = toObject(
  objectKeys(virtualHubs),
  region => region,
  region =>
    toObject(
      filter(objectKeys(networks), key => key == region || spokes[?key].?region == region),
      key => key,
      key => virtualNetworkIds[key]
    )
)
