import { expressRouteTo, vpnTo } from '../../rules/__testUtils__/spec';
import { testReason } from './__testUtils__/test-reason';
import { survivesGatewayFailure } from './failures';

const options = { requirements: { surviveGatewayFailure: true } };

testReason(survivesGatewayFailure, {
  says: [
    // A network with a gateway of its own cannot use that of another.
    {
      option: 'global-peering/vpn-per-region',
      changes: vpnTo(),
      options,
      effect: 'unmet',
      weight: 0,
      text: '2 flows with it stop when vpn-gateway:neu fails',
    },
    // The gateway that is lost carried the connection to the other region too.
    {
      option: 'vnet-to-vnet/vpn-per-region',
      changes: vpnTo(),
      options,
      effect: 'unmet',
      weight: 0,
      text: 'stop when vpn-gateway:neu fails',
    },
    {
      option: 'virtual-wan/vpn-per-region',
      changes: vpnTo(),
      options,
      effect: 'for',
      weight: 2,
      text: 'when any one gateway fails',
    },
    {
      option: 'global-peering/expressroute-per-region',
      changes: expressRouteTo({}, { backup: 'vpn' }),
      options,
      effect: 'for',
      weight: 2,
      text: 'when any one gateway fails',
    },
  ],
  silent: [
    { option: 'global-peering/none', options },
    { option: 'global-peering/vpn-per-region', changes: vpnTo() },
  ],
});
