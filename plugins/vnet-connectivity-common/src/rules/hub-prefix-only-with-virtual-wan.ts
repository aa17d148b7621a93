import { patterns } from '../patterns';
import type { Rule } from './rule';

export const why =
  'A virtual hub is a network of Microsoft with gateways and a firewall. In other patterns these are in the virtual networks themselves, so that the range and scale units of a hub have no meaning.';

/** Only Virtual WAN has virtual hubs. */
export const hubPrefixOnlyWithVirtualWan: Rule = {
  id: 'hub-prefix-only-with-virtual-wan',
  severity: 'error',
  kind: 'incomplete',
  title: 'Only Virtual WAN has virtual hubs',
  source: 'virtualWan',
  dependsOn: [['interconnect', 'pattern']],
  *check({ spec }) {
    const { pattern } = spec.interconnect;
    if (patterns[pattern].virtualHubs) return;
    const given = [
      ...Object.keys(spec.regions)
        .filter(key => spec.regions[key].hubAddressPrefix !== undefined)
        .map(key => ['regions', key, 'hubAddressPrefix']),
      ...(spec.gateways?.virtualHub === undefined
        ? []
        : [['gateways', 'virtualHub']]),
    ];
    for (const path of given) {
      const field = path.join('.');
      yield {
        path,
        message: `${field} is set, but interconnect.pattern is ${pattern}, which has no virtual hubs. Remove it, or use interconnect.pattern: virtual-wan.`,
        fix: {
          title: `Remove ${field}`,
          changes: [{ path, value: undefined }],
        },
      };
    }
  },
};
