import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, transit } from './__testUtils__/networks';
import { topologyDuplicate } from './topology-duplicate';

testNetworkRule(topologyDuplicate, {
  accepted: [{ name: 'both halves of a peering', topology: transit() }],
  refused: [
    {
      name: 'a half of a peering that is there twice',
      topology: {
        vnets: { a: network(0), b: network(1) },
        peerings: [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'a' },
          { from: 'a', to: 'b' },
        ],
      },
      path: 'peerings[2]',
      message: 'peerings has a->b twice',
    },
    {
      name: 'two appliances with one id',
      topology: {
        vnets: { a: network(0) },
        nvas: [
          { id: 'fw', vnet: 'a', ip: '10.0.0.4' },
          { id: 'fw', vnet: 'a', ip: '10.0.0.5' },
        ],
      },
      path: 'nvas[1]',
      message: 'nvas has fw twice',
    },
  ],
});
