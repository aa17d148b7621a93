import { networksWithNatGateway } from './nat-gateways';
import type { Rule } from './rule';

export const why =
  'Microsoft lists NAT gateways in a secured virtual hub architecture, that is with a firewall in the hub, as not supported. An unsupported design may be built and fail later.';

/** Microsoft does not support NAT gateways with firewalls in virtual hubs. */
export const natGatewaySecuredHub: Rule = {
  id: 'nat-gateway-secured-hub',
  severity: 'warning',
  kind: 'advice',
  title: 'No NAT gateway is used with secured virtual hubs',
  source: 'natGatewayResource',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['inspection', 'via'],
  ],
  *check({ planned, topology }) {
    if (!topology.virtualWan?.hubs.some(({ firewall }) => firewall)) return;
    const [first] = networksWithNatGateway(planned);
    if (!first) return;
    yield {
      path: first.asked,
      message:
        'Microsoft does not support a NAT gateway in an architecture with firewalls in virtual hubs. Leave the NAT gateways out, and let the firewalls pass the traffic to the internet (an internet routing policy, which is not built here).',
    };
  },
};
