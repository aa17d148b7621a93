import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, transit } from './__testUtils__/networks';
import { peeringOneWay } from './peering-one-way';

testNetworkRule(peeringOneWay, {
  accepted: [
    { name: 'both halves', topology: transit() },
    {
      name: 'one half of which it is not known whether there is the other',
      topology: {
        vnets: { a: network(0), b: network(1) },
        peerings: [{ from: 'a', to: 'b' }],
        unknown: [{ what: 'b is elsewhere', peering: ['a', 'b'] }],
      },
    },
  ],
  refused: [
    {
      name: 'one half alone',
      topology: {
        vnets: { a: network(0), b: network(1) },
        peerings: [{ from: 'a', to: 'b' }],
      },
      path: 'peerings[0]',
      message: 'b has no peering to a',
      element: 'peering a->b',
    },
  ],
});
