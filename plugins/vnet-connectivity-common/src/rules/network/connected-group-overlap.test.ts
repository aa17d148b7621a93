import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { connectedGroupOverlap } from './connected-group-overlap';

const group = (second: number) => ({
  vnets: { a: network(0), b: network(second) },
  avnm: { topology: 'mesh', members: ['a', 'b'] },
});

testNetworkRule(connectedGroupOverlap, {
  accepted: [{ name: 'a range for each member', topology: group(1) }],
  refused: [
    {
      name: 'members that overlap',
      topology: group(0),
      path: 'avnm',
      message: 'a and b overlap: traffic to the shared addresses is dropped.',
      element: 'a b',
    },
  ],
});
