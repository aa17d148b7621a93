import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network } from './__testUtils__/networks';
import { connectedGroupOverlapDisallowed } from './connected-group-overlap-disallowed';

const group = (second: number, connectedGroupAddressOverlap: string) => ({
  vnets: { a: network(0), b: network(second) },
  avnm: {
    topology: 'mesh',
    members: ['a', 'b'],
    connectedGroupAddressOverlap,
  },
});

testNetworkRule(connectedGroupOverlapDisallowed, {
  accepted: [
    { name: 'a range for each member', topology: group(1, 'Disallowed') },
    {
      name: 'members that overlap where that is allowed',
      topology: group(0, 'Allowed'),
    },
  ],
  refused: [
    {
      name: 'members that overlap where that is not allowed',
      topology: group(0, 'Disallowed'),
      path: 'avnm.connectedGroupAddressOverlap',
      message: 'a and b overlap, which connectedGroupAddressOverlap disallows',
      element: 'a b',
    },
  ],
});
