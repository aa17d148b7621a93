import * as types from 'types.bicep'

@description('What a half of a peering lets through beside the traffic of its two networks, by "<from>/<to>". Left out: nothing.')
param peeringFlags { *: types.peeringFlags } = {}

// A peering has two halves, one on each network. Both are listed.
var peerings = map(peeredPairs, pair => {
  from: pair.from
  to: pair.to
  allowForwardedTraffic: peeringFlags[?'${pair.from}/${pair.to}'].?allowForwardedTraffic ?? false
  allowGatewayTransit: peeringFlags[?'${pair.from}/${pair.to}'].?allowGatewayTransit ?? false
  useRemoteGateways: peeringFlags[?'${pair.from}/${pair.to}'].?useRemoteGateways ?? false
})
