import { oncePerGraph } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

interface Owner {
  readonly name: string;
  readonly place: number;
}

/** Sites by the ranges that they have, in the order of the document. */
const ownersOf = oncePerGraph(({ sites }) => {
  const owners = new Map<string, Owner[]>();
  for (const [place, [name, { prefixes }]] of Object.entries(sites).entries()) {
    for (const prefix of new Set(prefixes)) {
      const others = owners.get(prefix);
      if (others) others.push({ name, place });
      else owners.set(prefix, [{ name, place }]);
    }
  }
  return owners;
});

export const why =
  'Where two sites announce the same range, a packet reaches one of them, and which one is not predictable.';

export const siteRangesEqual: NetworkRule = {
  id: 'site-ranges-equal',
  severity: 'warning',
  kind: 'azure-refuses',
  title: 'Every range is behind one site',
  source: 'vpnGatewayFaq',
  visit: {
    *site({ name, site: { prefixes } }, graph) {
      const owners = ownersOf(graph);
      const [twin] = prefixes
        .flatMap(
          prefix => owners.get(prefix)?.find(other => other.name < name) ?? [],
        )
        .sort((a, b) => a.place - b.place);
      if (!twin) return;
      yield {
        message: `${name} and ${twin.name} have the same range: which of them a packet reaches is not known.`,
      };
    },
  },
};
