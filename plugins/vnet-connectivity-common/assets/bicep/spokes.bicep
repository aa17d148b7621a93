import * as types from 'types.bicep'

@description('The workload networks behind the hubs of the regions, by a key that no region has.')
param spokes { *: types.spoke }

// Every virtual network by its key: those of the regions, and the spokes in the locations of theirs.
var networks = union(regions, mapValues(spokes, spoke => union(spoke, { location: regions[spoke.region].location })))
