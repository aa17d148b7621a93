// Every two networks that are peered, in both directions: the regions, and each spoke with the network of its region.
var peeredPairs = flatten([
  regionPairs
  map(items(spokes), spoke => { from: spoke.value.region, to: spoke.key })
  map(items(spokes), spoke => { from: spoke.key, to: spoke.value.region })
])
