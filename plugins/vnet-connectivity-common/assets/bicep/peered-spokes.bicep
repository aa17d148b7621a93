// Every two networks that are peered, in both directions: each spoke and the network of its region.
var peeredPairs = flatten([
  map(items(spokes), spoke => { from: spoke.value.region, to: spoke.key })
  map(items(spokes), spoke => { from: spoke.key, to: spoke.value.region })
])
