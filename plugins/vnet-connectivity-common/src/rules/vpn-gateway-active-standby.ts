import { vpnGatewayFailover } from '../azure';
import type { Rule } from './rule';

const { plannedSeconds, unplannedMinutes } = vpnGatewayFailover;

export const why =
  'Every VPN gateway is two machines. Active-active, both carry traffic and one goes on when the other fails; active-standby, the connections are interrupted until the second has taken over.';

/** Active-active costs a public address more and spares an interruption. */
export const vpnGatewayActiveStandby: Rule = {
  id: 'vpn-gateway-active-standby',
  severity: 'warning',
  kind: 'advice',
  title: 'VPN gateways are active-active',
  source: 'vpnHighlyAvailable',
  *check({ planned, topology }) {
    const { sku, activeActive } = planned.gateways.vpn;
    // A Basic gateway has no such mode and is refused anyway.
    if (activeActive || sku === 'Basic' || topology.vpnGateways.length === 0) {
      return;
    }
    yield {
      path: ['gateways', 'vpn', 'activeActive'],
      message: `With gateways.vpn.activeActive: false, connections are interrupted for ${plannedSeconds.from} to ${plannedSeconds.to} seconds in planned maintenance and ${unplannedMinutes.from} to ${unplannedMinutes.to} minutes in a failure. Use active-active, unless the devices on-premises cannot have two tunnels each.`,
      fix: {
        title: 'Make the gateways active-active',
        changes: [{ path: ['gateways', 'vpn', 'activeActive'], value: true }],
      },
    };
  },
};
