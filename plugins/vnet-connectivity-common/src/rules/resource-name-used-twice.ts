import type { SpecPath } from '../findings';
import type { Rule } from './rule';

export const why =
  'Connections and route tables are named after the keys of what they connect. Some keys give two of them the same name, and Azure would treat them as one resource.';

/** Resource names are composed of keys, and different keys can give the same name. */
export const resourceNameUsedTwice: Rule = {
  id: 'resource-name-used-twice',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'No two resources get the same name',
  source: 'resourceNames',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['inspection', 'via'],
  ],
  *check({ topology }) {
    const seen = new Map<string, { what: string; path: SpecPath }>();
    const named: {
      readonly name: string;
      readonly what: string;
      readonly path: SpecPath;
    }[] = [
      ...topology.siteConnections.map(({ region, site, device }) => ({
        name: `con-${topology.name}-${region}-${site}-${device}`,
        what: `the connection of region ${region} with device ${device} of site ${site}`,
        path: ['onPremises', 'sites', site],
      })),
      ...topology.gatewayConnections.flatMap(({ regions: [a, b] }) =>
        [
          [a, b],
          [b, a],
        ].map(([from, to]) => ({
          name: `con-${topology.name}-${from}-to-${to}`,
          what: `the connection of region ${from} with region ${to}`,
          path: ['regions', to],
        })),
      ),
      ...topology.circuitConnections.map(({ region, circuit }) => ({
        name: `con-${topology.name}-${region}-${circuit}`,
        what: `the connection of region ${region} with circuit ${circuit}`,
        path: ['circuits', circuit],
      })),
      ...topology.routeTables.map(({ key, virtualNetwork }) => ({
        name: `rt-${topology.name}-${key}`,
        what: `a route table of ${virtualNetwork}`,
        path: [
          topology.regions.some(region => region.key === virtualNetwork)
            ? 'regions'
            : 'spokes',
          virtualNetwork,
        ],
      })),
    ];
    for (const { name, what, path } of named) {
      const other = seen.get(name);
      if (other === undefined) {
        seen.set(name, { what, path });
        continue;
      }
      // A region that is twice on a circuit has a rule of its own.
      if (other.what === what) continue;
      yield {
        path,
        related: [other.path],
        message: `${name} would be the name of ${other.what} and of ${what}. Give one of them another key.`,
      };
    }
  },
};
