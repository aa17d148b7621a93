import { networksOf } from './networks';
import type { Rule } from './rule';

/** Subnets of a network that exists are somebody else's, and so is their route table. */
export const inspectionExistingNetwork: Rule = {
  id: 'inspection-existing-network',
  severity: 'warning',
  title: 'The subnets of networks that exist use the route table themselves',
  why: 'Routes lead the traffic of a spoke to the firewall. They stand in a route table that each subnet must use; a subnet that exists already has an owner who decides that, and may have a route table of its own.',
  source: 'routing',
  *check({ planned }) {
    const { inspection, interconnect, metadata } = planned;
    // The routes of virtual hubs need no route tables.
    if (inspection.via === 'none' || interconnect.pattern === 'virtual-wan') {
      return;
    }
    for (const { key, role, exists, path, name } of networksOf(planned)) {
      if (!exists) continue;
      // Only over peering a region must be told the way to the spokes of others.
      if (role === 'region' && interconnect.pattern !== 'global-peering') {
        continue;
      }
      yield {
        path: [...path, 'existingVnetId'],
        message:
          role === 'spoke'
            ? `The virtual network of ${name} exists already: its route table rt-${metadata.name}-${key} is built, but no subnet uses it, so that nothing is inspected there yet. Let its subnets use the table once it is there.`
            : `The virtual network of ${name} exists already: its own workload subnets get no routes to the spokes of other regions. Let them use a route table with these, or move the workloads into spokes.`,
      };
    }
  },
};
