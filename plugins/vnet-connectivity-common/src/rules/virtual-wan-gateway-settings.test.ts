import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { virtualWanGatewaySettings } from './virtual-wan-gateway-settings';

const interconnect = { pattern: 'virtual-wan' };

testRule(virtualWanGatewaySettings, {
  accepted: [
    {
      name: 'scale units',
      changes: {
        interconnect,
        ...vpnTo(),
        gateways: { virtualHub: { vpnScaleUnits: 2 } },
      },
    },
    {
      name: 'what is written down of the defaults',
      changes: {
        interconnect,
        ...vpnTo(),
        gateways: { vpn: { sku: 'VpnGw2AZ', activeActive: true, bgp: true } },
      },
    },
    {
      name: 'a SKU of gateways in virtual networks',
      changes: { ...vpnTo(), gateways: { vpn: { sku: 'VpnGw3AZ' } } },
    },
  ],
  refused: [
    {
      name: 'a SKU',
      changes: {
        interconnect,
        ...vpnTo(),
        gateways: { vpn: { sku: 'VpnGw3AZ' } },
      },
      path: 'gateways.vpn.sku',
      message: 'gateways.virtualHub.vpnScaleUnits',
      fix: 'Remove gateways.vpn.sku',
    },
    {
      name: 'gateways without BGP',
      changes: { interconnect, ...vpnTo(), gateways: { vpn: { bgp: false } } },
      path: 'gateways.vpn.bgp',
      message: 'always active-active and speaks BGP',
      fix: 'Remove gateways.vpn.bgp',
    },
    {
      name: 'a SKU for ExpressRoute',
      changes: { interconnect, gateways: { expressRoute: { sku: 'ErGw2AZ' } } },
      path: 'gateways.expressRoute',
      message: 'gateways.virtualHub.expressRouteScaleUnits',
      fix: 'Remove gateways.expressRoute',
    },
  ],
});
