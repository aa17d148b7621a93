import { networksOf } from './networks';
import type { Rule } from './rule';

export const why =
  'A peering has two halves, and each is a part of the virtual network that holds it. A network that is built has none yet.';

/** A half of a peering is a part of the network that holds it. */
export const existingPeeringElsewhere: Rule = {
  id: 'existing-peering-elsewhere',
  severity: 'error',
  kind: 'incomplete',
  title: 'A peering that exists is one of the network under which it stands',
  source: 'peeringOverview',
  *check({ spec }) {
    for (const { name, network, path } of networksOf(spec)) {
      const { existingVnetId, existingPeerings = {} } = network;
      for (const [other, id] of Object.entries(existingPeerings)) {
        const holder = existingVnetId?.toLowerCase();
        if (holder !== undefined && id.toLowerCase().startsWith(`${holder}/`)) {
          continue;
        }
        const field = [...path, 'existingPeerings', other];
        yield {
          path: field,
          related: [[...path, 'existingVnetId']],
          message:
            existingVnetId === undefined
              ? `The peering of ${name} with ${other} exists already, but the virtual network of ${name} is built: it has none yet. Write the resource id of the network as existingVnetId, or remove the peering.`
              : `The peering of ${name} with ${other} is no part of the virtual network of ${name}. Write the resource id of the half that this network holds; it begins with ${existingVnetId}/virtualNetworkPeerings/, or remove the peering.`,
          fix: {
            title: `Build the peering of ${name} with ${other}`,
            changes: [{ path: field, value: undefined }],
          },
        };
      }
    }
  },
};
