import { networksOf } from './networks';
import type { Rule } from './rule';

export const why =
  'Only what the spec asks for is adopted. Everything else stays as it is, and goes on carrying traffic beside what is built.';

/** A peering that no part of the spec asks for stays in Azure, beside what is built. */
export const existingPeeringUnused: Rule = {
  id: 'existing-peering-unused',
  severity: 'warning',
  kind: 'incomplete',
  title: 'A peering that exists joins two networks that the spec peers',
  source: 'peeringOverview',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['interconnect', 'topology'],
    ['interconnect', 'peeredBy'],
  ],
  *check({ spec, topology }) {
    const peered = new Set(
      topology.peerings.map(({ from, to }) => `${from}/${to}`),
    );
    for (const { key, name, network, path } of networksOf(spec)) {
      for (const other of Object.keys(network.existingPeerings ?? {})) {
        if (peered.has(`${key}/${other}`)) continue;
        const field = [...path, 'existingPeerings', other];
        yield {
          path: field,
          message: `The spec does not peer ${name} with ${other}, so that the peering that exists is not adopted: it stays as it is. Remove it from the spec, and from Azure once the new connection works.`,
          fix: {
            title: `Remove the peering of ${name} with ${other} from the spec`,
            changes: [{ path: field, value: undefined }],
          },
        };
      }
    }
  },
};
