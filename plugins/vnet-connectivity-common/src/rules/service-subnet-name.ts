import { misplacedSubnets } from './misplaced-subnets';
import {
  firewallSubnetField,
  routeServerSubnetField,
  serviceSubnetFields,
} from './ranges';
import type { Rule } from './rule';

export const why =
  'Azure Firewall and Route Server look for a subnet of exactly their name, which holds nothing else. They stand in the network of a region; the spokes use them from there.';

/** Subnets of a firewall or Route Server have fields of their own, and only regions have them. */
export const serviceSubnetName: Rule = {
  id: 'service-subnet-name',
  severity: 'error',
  kind: 'incomplete',
  title:
    'The AzureFirewallSubnet and the RouteServerSubnet are written as firewallSubnet and routeServerSubnet',
  source: 'firewallFaq',
  *check(context) {
    yield* misplacedSubnets(context, firewallSubnetField);
    yield* misplacedSubnets(context, routeServerSubnetField);
    for (const [key, spoke] of Object.entries(context.spec.spokes ?? {})) {
      // The subnets of a network that exists are managed by its owner.
      if (spoke.existingVnetId !== undefined) continue;
      for (const name of Object.keys(spoke.subnets ?? {})) {
        const of = serviceSubnetFields.find(
          ({ service }) => service.name.toLowerCase() === name.toLowerCase(),
        );
        if (!of) continue;
        const path = ['spokes', key, 'subnets', name];
        yield {
          path,
          message: `Spoke ${key} has a ${of.service.name}, but no ${of.resident}: that stands in region ${spoke.region}. Remove the subnet.`,
          fix: {
            title: `Remove ${name} from spoke ${key}`,
            changes: [{ path, value: undefined }],
          },
        };
      }
    }
  },
};
