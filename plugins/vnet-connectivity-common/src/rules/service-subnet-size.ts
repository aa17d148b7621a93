import {
  firewallSubnetField,
  rangesOf,
  readableRanges,
  routeServerSubnetField,
} from './ranges';
import type { Rule } from './rule';
import { freeServiceSubnetOf, useServiceSubnet } from './service-subnets';

const { longest } = firewallSubnetField.service;

export const why = `Azure Firewall adds machines when there is more traffic, and a Route Server needs addresses for its updates. Azure refuses both in a subnet smaller than /${longest}.`;

/** Azure Firewall scales out and Route Server grows inside their subnets. The GatewaySubnet has rules of its own. */
export const serviceSubnetSize: Rule = {
  id: 'service-subnet-size',
  severity: 'error',
  kind: 'azure-refuses',
  title: `The AzureFirewallSubnet and the RouteServerSubnet are /${longest} or larger`,
  source: 'firewallFaq',
  *check({ spec, planned }) {
    for (const { kind, key, text, prefix, path } of readableRanges(
      rangesOf(spec),
    )) {
      const of = [firewallSubnetField, routeServerSubnetField].find(
        each => each.kind === kind,
      );
      if (!of || prefix.length <= of.service.longest) continue;
      const { name } = of.service;
      const better = freeServiceSubnetOf(
        prefix.length - 1,
        planned.regions[key],
        of,
      );
      yield {
        path,
        message: `The ${name} ${text} of region ${key} is too small: a ${
          of.resident
        } needs /${of.service.longest}. ${
          better
            ? `Use ${better}, or leave ${of.field} out.`
            : `Give the region a larger addressSpace, so that a /${of.service.longest} fits.`
        }`,
        ...(better && { fix: useServiceSubnet(better, key, of) }),
      };
    }
  },
};
