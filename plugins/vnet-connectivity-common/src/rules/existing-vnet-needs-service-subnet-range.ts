import { serviceSubnetFields } from './ranges';
import type { Rule } from './rule';
import { hasUnknownSubnets, regionsWith } from './service-subnets';

export const why =
  'Each of them needs a subnet of its own. In a network that exists, a free range can be chosen only if its subnets are known; otherwise it must be named.';

/** Without the subnets of a network, no range in it is known to be free. */
export const existingVnetNeedsServiceSubnetRange: Rule = {
  id: 'existing-vnet-needs-service-subnet-range',
  severity: 'error',
  kind: 'incomplete',
  title:
    'In a virtual network that exists, gateways, firewalls and Route Servers have a known range',
  source: 'spec',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'via'],
    ['inspection', 'via'],
    ['gateways', 'routeServer'],
  ],
  *check({ planned }) {
    for (const of of serviceSubnetFields) {
      for (const key of regionsWith(of, planned)) {
        const region = planned.regions[key];
        if (region[of.field] !== undefined || !hasUnknownSubnets(region))
          continue;
        const path = ['regions', key, of.field];
        yield {
          path,
          message: `Region ${key} gets a ${
            of.resident
          }, but nothing is known of the subnets of its virtual network, which exists already. Write a free range for the ${
            of.service.name
          } as ${path.join(
            '.',
          )}, or all its subnets under regions.${key}.subnets, and one is chosen.`,
        };
      }
    }
  },
};
