import type { PlacedNetwork } from './networks';
import { networksOf } from './networks';
import type { Rule } from './rule';

export const why =
  'The same network under two keys would be connected with itself, and get its subnets and gateways twice.';

/** One network of Azure is one network of the spec. */
export const existingVnetUsedTwice: Rule = {
  id: 'existing-vnet-used-twice',
  severity: 'error',
  kind: 'incomplete',
  title: 'A virtual network that exists is named once',
  source: 'spec',
  *check({ spec }) {
    const seen = new Map<string, PlacedNetwork>();
    for (const placed of networksOf(spec)) {
      const { name, network, path } = placed;
      const id = network.existingVnetId?.toLowerCase();
      if (id === undefined) continue;
      const other = seen.get(id);
      if (other === undefined) {
        seen.set(id, placed);
        continue;
      }
      yield {
        path: [...path, 'existingVnetId'],
        related: [[...other.path, 'existingVnetId']],
        message: `The virtual network ${id.split('/').at(-1)} is that of ${
          other.name
        } and of ${name}. Name the network of ${name}, or remove ${name}.`,
      };
    }
  },
};
