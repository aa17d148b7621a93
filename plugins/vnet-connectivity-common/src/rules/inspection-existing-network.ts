import { networksOf } from './networks';
import type { Rule } from './rule';

export const why =
  'Routes lead the traffic of a spoke to the firewall. They stand in a route table that each subnet must use; a subnet that exists already has an owner who decides that, and may have a route table of its own.';

/** The subnets of a network that exists, and their route tables, are managed by its owner. */
export const inspectionExistingNetwork: Rule = {
  id: 'inspection-existing-network',
  severity: 'warning',
  kind: 'not-built',
  title: 'The subnets of networks that exist use the route table themselves',
  source: 'routing',
  dependsOn: [['inspection', 'via']],
  *check({ planned, topology }) {
    for (const { key, exists, path, name } of networksOf(planned)) {
      const table = topology.routeTables.find(
        ({ virtualNetwork, subnets }) =>
          virtualNetwork === key && subnets.length === 0,
      );
      if (!exists || !table) continue;
      yield {
        path: [...path, 'existingVnetId'],
        message: `The virtual network of ${name} exists already: the route table rt-${topology.name}-${table.key} is built, but this version does not change subnets that exist, so that the traffic of its workloads passes no firewall or appliance yet. Let its workload subnets use the table once it is there.`,
      };
    }
  },
};
