import { testRule } from './__testUtils__/test-rule';
import { networkManagerOnlyWithGlobalPeering } from './network-manager-only-with-global-peering';

testRule(networkManagerOnlyWithGlobalPeering, {
  accepted: [
    {
      name: 'a Virtual Network Manager for global peering',
      changes: { interconnect: { peeredBy: 'network-manager' } },
    },
    {
      name: 'another pattern that does not say',
      changes: { interconnect: { pattern: 'virtual-wan' } },
    },
  ],
  refused: [
    {
      name: 'a Virtual Network Manager for VNet-to-VNet connections',
      changes: {
        interconnect: { pattern: 'vnet-to-vnet', peeredBy: 'network-manager' },
      },
      path: 'interconnect.peeredBy',
      message: 'no meaning for vnet-to-vnet',
      fix: 'Remove interconnect.peeredBy',
    },
  ],
});
