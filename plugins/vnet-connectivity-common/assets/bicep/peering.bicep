import * as types from 'types.bicep'

@description('What a half of a peering lets through beside the traffic of its two networks, by "<from>/<to>". Left out: nothing.')
param peeringFlags { *: types.peeringFlags } = {}

@description('Name of each half of a peering that existed before, by "<from>/<to>". It stays: another name would be another peering. Left out: it is made of the keys.')
param peeringNames { *: string } = {}

// A peering has two halves, one on each network. Both are listed.
var peerings = map(peeredPairs, pair => {
  from: pair.from
  to: pair.to
  name: peeringNames[?'${pair.from}/${pair.to}']
  allowForwardedTraffic: peeringFlags[?'${pair.from}/${pair.to}'].?allowForwardedTraffic ?? false
  allowGatewayTransit: peeringFlags[?'${pair.from}/${pair.to}'].?allowGatewayTransit ?? false
  useRemoteGateways: peeringFlags[?'${pair.from}/${pair.to}'].?useRemoteGateways ?? false
})
