import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { peeringOverlapWithPeer } from './peering-overlap-with-peer';

testNetworkRule(peeringOverlapWithPeer, {
  accepted: [
    {
      name: 'two spokes that overlap behind hubs of their own',
      topology: {
        vnets: { a: network(0), b: network(1), c: network(2), d: network(2) },
        peerings: [
          { from: 'a', to: 'c' },
          { from: 'b', to: 'd' },
        ],
      },
    },
  ],
  refused: [
    {
      name: 'two spokes of one hub that overlap',
      topology: {
        vnets: { hub: network(0), c: network(2), d: network(2) },
        peerings: [
          { from: 'hub', to: 'c' },
          { from: 'hub', to: 'd' },
        ],
      },
      path: 'peerings[1]',
      message: 'd overlaps that of c, with which hub is peered already.',
      element: 'peering hub->d',
      errorCode: 'VnetAddressSpaceOverlapsWithAlreadyPeeredVnet',
    },
    {
      name: 'spokes of a Virtual Network Manager that overlap, whatever a connected group allows',
      topology: {
        vnets: { hub: network(0), a: network(1), b: network(1) },
        avnm: {
          topology: 'hubAndSpoke',
          hub: 'hub',
          spokes: ['a', 'b'],
          connectedGroupAddressOverlap: 'Allowed',
        },
      },
      path: 'avnm',
      message: 'a and b overlap: Azure refuses to peer hub with both.',
      element: 'a b',
    },
  ],
});
