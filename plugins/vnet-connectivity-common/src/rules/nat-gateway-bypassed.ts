import { networksWithNatGateway } from './nat-gateways';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'A route table that sends everything to a firewall or appliance takes precedence over a NAT gateway: traffic to the internet passes the firewall, and the NAT gateway is paid for and not used.';

/** A route to an appliance comes before a NAT gateway. */
export const natGatewayBypassed: Rule = {
  id: 'nat-gateway-bypassed',
  severity: 'warning',
  kind: 'advice',
  title:
    'A network with a NAT gateway has no default route that leads elsewhere',
  source: 'natGatewayOverview',
  dependsOn: [['inspection', 'via']],
  *check({ planned, topology }) {
    const bypassed = networksWithNatGateway(planned).filter(({ key, exists }) =>
      topology.routeTables.some(
        ({ virtualNetwork, routes }) =>
          !exists &&
          virtualNetwork === key &&
          routes.some(
            ({ prefix, nextHop }) =>
              prefix === '0.0.0.0/0' && nextHop.kind !== 'internet',
          ),
      ),
    );
    const spokes = bypassed.filter(({ role }) => role === 'spoke');
    if (spokes.length > 0) {
      yield {
        path: spokes[0].asked,
        message: `The NAT gateway of ${listOf(
          spokes.map(({ name }) => name),
        )} would not be used: the default route of its subnets leads to the ${
          planned.inspection.via === 'nva' ? 'appliance' : 'firewall'
        } of the region, and comes first. Let that pass the traffic to the internet, and leave the NAT gateway out.`,
        fix: {
          title: 'Leave these NAT gateways out',
          changes: spokes.map(({ key }) => ({
            path: ['spokes', key, 'natGateway'],
            value: 'none',
          })),
        },
      };
    }
  },
};
