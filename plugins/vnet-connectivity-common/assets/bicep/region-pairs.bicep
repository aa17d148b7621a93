@description('Which regions are joined: each with each, or each with the hub.')
param topology 'mesh' | 'hub-and-spoke'

@description('Key of the hub region; hub-and-spoke only.')
param hub string?

// Every two regions that are joined, in both directions.
var regionPairs = flatten(map(
  objectKeys(regions),
  from =>
    map(
      filter(objectKeys(regions), to => from != to && (topology == 'mesh' || from == hub || to == hub)),
      to => { from: from, to: to }
    )
))
