import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { routeServerPeers } from './route-server-peers';

const withPeers = (count: number) => {
  const names = Array.from({ length: count }, (_, index) => `nva${index}`);
  return {
    vnets: { hub: network(0) },
    nvas: names.map((id, index) => ({
      id,
      vnet: 'hub',
      ip: `10.0.0.${index + 4}`,
    })),
    routeServer: { vnet: 'hub', peers: names },
  };
};

testNetworkRule(routeServerPeers, {
  accepted: [{ name: 'eight peers', topology: withPeers(8) }],
  refused: [
    {
      name: 'nine peers',
      topology: withPeers(9),
      path: 'routeServer',
      message: 'The Route Server of hub has 9 BGP peers: 8 is the limit.',
      element: 'routeServer hub',
    },
  ],
});
