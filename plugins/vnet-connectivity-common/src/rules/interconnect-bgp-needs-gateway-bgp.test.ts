import { testRule } from './__testUtils__/test-rule';
import { interconnectBgpNeedsGatewayBgp } from './interconnect-bgp-needs-gateway-bgp';

const gateways = { vpn: { bgp: false } };

testRule(interconnectBgpNeedsGatewayBgp, {
  accepted: [
    {
      name: 'BGP at both',
      changes: { interconnect: { pattern: 'vnet-to-vnet', bgp: true } },
    },
    {
      name: 'BGP at neither',
      changes: {
        interconnect: { pattern: 'vnet-to-vnet', bgp: false },
        gateways,
      },
    },
    {
      name: 'BGP for sites only',
      changes: { interconnect: { pattern: 'vnet-to-vnet', bgp: false } },
    },
    { name: 'peered regions', changes: { gateways } },
  ],
  refused: [
    {
      name: 'BGP between gateways without',
      changes: {
        interconnect: { pattern: 'vnet-to-vnet', bgp: true },
        gateways,
      },
      path: 'interconnect.bgp',
      message: 'is true, but gateways.vpn.bgp is false',
      fix: 'Switch BGP on at the gateways',
    },
    {
      name: 'gateways without BGP, with the default between them',
      changes: { interconnect: { pattern: 'vnet-to-vnet' }, gateways },
      path: 'interconnect.bgp',
      message: 'is true (the default)',
      fix: 'Join the regions without BGP',
    },
  ],
});
