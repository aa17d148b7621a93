import { vpnGatewayRegions } from '../topology';
import type { Rule } from './rule';

export const why =
  'A Route Server exchanges routes with both instances of a VPN gateway, so that both must be active.';

/** A Route Server has a session with each of the two instances of a VPN gateway, which must be active-active. */
export const routeServerVpnActiveActive: Rule = {
  id: 'route-server-vpn-active-active',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A VPN gateway beside a Route Server is active-active',
  source: 'routeServerFaq',
  dependsOn: [['gateways', 'routeServer']],
  *check({ planned, topology }) {
    const vpn = vpnGatewayRegions(planned);
    const region = topology.routeServers.find(server =>
      vpn.includes(server.region),
    )?.region;
    if (region === undefined || planned.gateways.vpn.activeActive) return;
    const path = ['gateways', 'vpn', 'activeActive'];
    yield {
      path,
      message: `gateways.vpn.activeActive is false, but region ${region} has a Route Server beside its VPN gateway, which works with an active-active one only. Set it to true, or do without gateways.routeServer.`,
      fix: {
        title: 'Make the gateways active-active',
        changes: [{ path, value: true }],
      },
    };
  },
};
