import { findVpnGatewaySku } from '../azure';
import { vpnTunnels } from '../topology';
import type { Rule } from './rule';
import { suggestVpnGatewaySku } from './vpn-gateway-sku';

/** Every redundant tunnel counts against the limit of the SKU. */
export const vpnTunnelLimit: Rule = {
  id: 'vpn-tunnel-limit',
  severity: 'error',
  title: 'No VPN gateway has more tunnels than its SKU allows',
  why: 'A gateway has a tunnel to each device from each of its instances: two for each device where it is active-active. All of them count against the limit of the SKU.',
  source: 'vpnGatewaySkus',
  *check(context) {
    const { planned, topology } = context;
    const { sku: name, activeActive } = planned.gateways.vpn;
    const sku = findVpnGatewaySku(name);
    // One finding for all gateways: they have one SKU, and those with sites have the same sites.
    const [busiest] = [...vpnTunnels(topology)].sort(([, a], [, b]) => b - a);
    if (!sku || !busiest || busiest[1] <= sku.tunnels) return;
    const [region, tunnels] = busiest;
    const larger = suggestVpnGatewaySku(context);
    yield {
      path: ['gateways', 'vpn', 'sku'],
      message: [
        `The gateway of region ${region} would have ${tunnels} tunnels${
          activeActive
            ? ' (two for each device, as the gateway is active-active)'
            : ''
        }; a ${name} gateway has ${sku.tunnels} at most.`,
        larger
          ? `Use ${larger.name}, which has ${larger.tunnels}.`
          : 'No SKU has so many. Connect fewer devices; Virtual WAN is made for so many sites, but this version does not generate it.',
      ].join(' '),
      ...(larger && {
        fix: {
          title: `Use ${larger.name}`,
          changes: [{ path: ['gateways', 'vpn', 'sku'], value: larger.name }],
        },
      }),
    };
  },
};
