import { manyRegions, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { vpnTunnelLimit } from './vpn-tunnel-limit';

testRule(vpnTunnelLimit, {
  accepted: [
    {
      name: 'as many tunnels as the SKU has: two to each of 15 devices',
      changes: vpnTo(sites(15)),
    },
    {
      name: 'active-standby gateways, which have one tunnel to a device',
      changes: {
        gateways: { vpn: { activeActive: false } },
        ...vpnTo(sites(30)),
      },
    },
  ],
  refused: [
    {
      name: 'more tunnels than the SKU has',
      changes: vpnTo(sites(16)),
      path: 'gateways.vpn.sku',
      message: [
        '32 tunnels (two for each device, as the gateways are active-active)',
        'a VpnGw2AZ gateway has 30 at most',
        'Use VpnGw4AZ, which has 100.',
      ],
      fix: 'Use VpnGw4AZ',
    },
    {
      name: 'more tunnels than any SKU has',
      changes: vpnTo(sites(51)),
      path: 'gateways.vpn.sku',
      message: ['102 tunnels', 'interconnect.pattern: virtual-wan'],
    },
    {
      name: 'connections of a region with eight others, four tunnels each',
      changes: {
        ...manyRegions(9),
        interconnect: { pattern: 'vnet-to-vnet' },
      },
      path: 'gateways.vpn.sku',
      message: '32 tunnels (4 for each other region, as the gateways are',
      fix: 'Use VpnGw4AZ',
    },
    {
      name: 'more regions than any gateway is connected with',
      changes: {
        ...manyRegions(27),
        interconnect: { pattern: 'vnet-to-vnet' },
        ...vpnTo(),
      },
      path: 'gateways.vpn.sku',
      message: [
        '106 tunnels (two for each device, 4 for each other region',
        'Connect fewer regions or devices',
      ],
    },
  ],
});

/** Sites with one device each. */
function sites(count: number): Record<string, unknown> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `s${index}`,
      {
        addressSpace: [`192.168.${index}.0/24`],
        devices: [{ ipAddress: `203.0.113.${index}` }],
      },
    ]),
  );
}
