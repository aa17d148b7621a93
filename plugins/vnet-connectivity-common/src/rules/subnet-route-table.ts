import { networksOf } from './networks';
import type { Rule } from './rule';

export const why =
  'A subnet has one route table at most. Inspection needs one on every workload subnet of a spoke, which leads its traffic to the firewall or appliance.';

/** A subnet has one route table at most. */
export const subnetRouteTable: Rule = {
  id: 'subnet-route-table',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A subnet whose traffic is inspected has no other route table',
  source: 'routing',
  *check({ spec, topology }) {
    for (const { key, name, network, path } of networksOf(spec)) {
      const { subnetSettings = {} } = network;
      for (const [subnet, { routeTableId }] of Object.entries(subnetSettings)) {
        const inspected = topology.routeTables.some(
          ({ virtualNetwork, subnets }) =>
            virtualNetwork === key && subnets.includes(subnet),
        );
        if (routeTableId === undefined || !inspected) continue;
        const at = [...path, 'subnetSettings', subnet, 'routeTableId'];
        yield {
          path: at,
          related: [['inspection', 'via']],
          message: `Subnet ${subnet} of ${name} has a route table of its own, and gets that of the inspection as well; a subnet has one. Remove ${at.join(
            '.',
          )}, or the inspection.`,
          fix: {
            title: `Use the route table of the inspection on subnet ${subnet}`,
            changes: [{ path: at, value: undefined }],
          },
        };
      }
    }
  },
};
