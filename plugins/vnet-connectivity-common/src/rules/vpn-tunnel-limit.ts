import { activeActiveTunnels, findVpnGatewaySku } from '../azure';
import { vpnTunnels } from '../topology';
import type { Rule } from './rule';
import { suggestVpnGatewaySku } from './vpn-gateway-sku';

export const why = `A gateway has a tunnel to each device from each of its instances: two for each device where it is active-active. A connection between two active-active gateways is ${activeActiveTunnels.value} tunnels. All of them are counted against the limit of the SKU. Microsoft's pages differ: the table of SKUs does not say what a redundant tunnel counts, the page on availability shows four tunnels for one connection. The stricter reading is used, because a tunnel beyond the limit is refused only when the network is built.`;

/** Every redundant tunnel counts against the limit of the SKU. */
export const vpnTunnelLimit: Rule = {
  id: 'vpn-tunnel-limit',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'No VPN gateway has more tunnels than its SKU allows',
  source: 'vpnGatewaySkus',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'sites'],
  ],
  *check(context) {
    const { planned, topology } = context;
    const { sku: name, activeActive } = planned.gateways.vpn;
    const sku = findVpnGatewaySku(name);
    // One finding for all gateways: they have one SKU.
    const [busiest] = [...vpnTunnels(topology)].sort(([, a], [, b]) => b - a);
    if (!sku || !busiest || busiest[1] <= sku.tunnels) return;
    const [region, tunnels] = busiest;
    const larger = suggestVpnGatewaySku(context);
    const betweenRegions = topology.gatewayConnections.length > 0;
    const counted = [
      ...(topology.siteConnections.length > 0 ? ['two for each device'] : []),
      ...(betweenRegions
        ? [`${activeActiveTunnels.value} for each other region`]
        : []),
    ].join(', ');
    yield {
      path: ['gateways', 'vpn', 'sku'],
      message: [
        `The gateway of region ${region} would have ${tunnels} tunnels${
          activeActive ? ` (${counted}, as the gateways are active-active)` : ''
        }; a ${name} gateway has ${sku.tunnels} at most.`,
        larger && larger.tunnels >= tunnels
          ? `Use ${larger.name}, which has ${larger.tunnels}.`
          : `No SKU has so many. Connect fewer ${
              betweenRegions ? 'regions or devices' : 'devices'
            }, or use interconnect.pattern: virtual-wan, which is made for so many${
              betweenRegions ? '' : ' sites'
            }.`,
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
