import { expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { routeServerWithVnetToVnet } from './route-server-with-vnet-to-vnet';

const gateways = { routeServer: true };
const withBackup = expressRouteTo({}, { backup: 'vpn' });

testRule(routeServerWithVnetToVnet, {
  accepted: [
    {
      name: 'peered regions with a Route Server',
      changes: { ...withBackup, gateways },
    },
    {
      name: 'VNet-to-VNet connections without BGP',
      changes: {
        ...withBackup,
        interconnect: { pattern: 'vnet-to-vnet', bgp: false },
        gateways,
      },
    },
  ],
  refused: [
    {
      name: 'VNet-to-VNet connections with BGP',
      changes: {
        ...withBackup,
        interconnect: { pattern: 'vnet-to-vnet' },
        gateways,
      },
      path: 'gateways.routeServer',
      message: 'need different ASNs',
      fix: 'Do without Route Server',
    },
  ],
});
