import { testRule } from './__testUtils__/test-rule';
import { interconnectBgpOnlyWithVnetToVnet } from './interconnect-bgp-only-with-vnet-to-vnet';

testRule(interconnectBgpOnlyWithVnetToVnet, {
  accepted: [
    { name: 'peering without a word about BGP' },
    {
      name: 'VNet-to-VNet with BGP',
      changes: { interconnect: { pattern: 'vnet-to-vnet', bgp: true } },
    },
  ],
  refused: [
    {
      name: 'peering with BGP',
      changes: { interconnect: { bgp: true } },
      path: 'interconnect.bgp',
      message: ['no meaning for global-peering', 'gateways.vpn.bgp'],
      fix: 'Remove interconnect.bgp',
    },
    {
      name: 'peering without BGP',
      changes: { interconnect: { bgp: false } },
      path: 'interconnect.bgp',
      message: 'no meaning',
      fix: 'Remove interconnect.bgp',
    },
  ],
});
