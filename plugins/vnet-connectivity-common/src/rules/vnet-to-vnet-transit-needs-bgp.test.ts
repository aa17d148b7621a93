import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { vnetToVnetTransitNeedsBgp } from './vnet-to-vnet-transit-needs-bgp';

testRule(vnetToVnetTransitNeedsBgp, {
  accepted: [
    {
      name: 'transit with BGP on all connections',
      changes: {
        interconnect: { pattern: 'vnet-to-vnet', bgp: true },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      },
    },
    {
      name: 'peering, whose transit needs no BGP',
      changes: {
        gateways: { vpn: { bgp: false } },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      },
    },
  ],
  refused: [
    {
      name: 'transit without BGP between the regions',
      changes: {
        interconnect: { pattern: 'vnet-to-vnet', bgp: false },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      },
      path: 'interconnect.bgp',
      message: 'cannot reach on-premises through weu',
      fix: 'Switch interconnect.bgp on',
    },
    {
      name: 'transit without BGP at the gateways',
      changes: {
        interconnect: { pattern: 'vnet-to-vnet' },
        gateways: { vpn: { bgp: false } },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      },
      path: 'gateways.vpn.bgp',
      message: 'gateways.vpn.bgp is false',
      fix: 'Switch gateways.vpn.bgp on',
    },
  ],
});
