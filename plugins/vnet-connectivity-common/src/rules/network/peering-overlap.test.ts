import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, transit } from './__testUtils__/networks';
import { peeringOverlap } from './peering-overlap';

testNetworkRule(peeringOverlap, {
  accepted: [
    { name: 'networks with ranges of their own', topology: transit() },
  ],
  refused: [
    {
      name: 'two networks of which one holds the other',
      topology: transit({ spoke: { prefixes: ['10.0.128.0/17'] } }),
      path: 'peerings[0]',
      message: 'hub and spoke overlap',
      element: 'peering hub->spoke',
      errorCode: 'VnetAddressSpacesOverlap',
      count: 2,
    },
    {
      name: 'a spoke of a Virtual Network Manager that overlaps its hub',
      topology: {
        vnets: { hub: network(0), a: network(0), b: network(1) },
        avnm: {
          topology: 'hubAndSpoke',
          hub: 'hub',
          spokes: ['a', 'b'],
          connectedGroupAddressOverlap: 'Allowed',
        },
      },
      path: 'avnm',
      message: 'hub and a overlap: Azure refuses to peer them.',
      element: 'hub a',
    },
  ],
});
