import type { SpecPath } from '../findings';
import type { Rule } from './rule';

export const why =
  'Resource groups, networks and connections are named after the keys. Two parts with one key would have the same names, and findings and routes could not distinguish them.';

/** Keys of regions, spokes, sites and circuits are parts of names and ids. */
export const keyUsedTwice: Rule = {
  id: 'key-used-twice',
  severity: 'error',
  kind: 'incomplete',
  title: 'Regions, spokes, sites and circuits have keys of their own',
  source: 'spec',
  *check({ spec, topology }) {
    const parts = (
      what: string,
      path: SpecPath,
      section: Readonly<Record<string, unknown>> | undefined,
    ) =>
      Object.keys(section ?? {}).map(key => ({
        key,
        what,
        path: [...path, key],
      }));
    const seen = new Map<string, { what: string; path: SpecPath }>();
    for (const { key, what, path } of [
      ...parts('a region', ['regions'], spec.regions),
      ...parts('a spoke', ['spokes'], spec.spokes),
      ...parts(
        'an on-premises site',
        ['onPremises', 'sites'],
        spec.onPremises?.sites,
      ),
      ...parts('a circuit', ['circuits'], spec.circuits),
    ]) {
      const other = seen.get(key);
      if (other === undefined) {
        seen.set(key, { what, path });
        continue;
      }
      yield {
        path,
        related: [other.path],
        message: `${key} is the key of ${other.what} and of ${what}. Resources are named after it, so give one of them another key.`,
      };
    }
    // A spoke's route table has its key, those of a region have the region's and what they are for.
    const tables = new Set<string>();
    for (const { key } of topology.routeTables) {
      if (tables.has(key)) {
        yield {
          path: ['spokes', key],
          related: [['inspection', 'via']],
          message: `${key} is the key of a spoke and the name of a route table of its hub. Give the spoke another key.`,
        };
      }
      tables.add(key);
    }
  },
};
