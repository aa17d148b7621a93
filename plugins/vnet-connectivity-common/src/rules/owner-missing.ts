import type { Rule } from './rule';

export const why =
  'The portal lists the network in its catalog. The owner is the contact, and has to review changes of the repository.';

/** The owner is shown in the catalog as the contact. */
export const ownerMissing: Rule = {
  id: 'owner-missing',
  severity: 'warning',
  kind: 'incomplete',
  title: 'The network has an owner',
  source: 'spec',
  *check({ spec }) {
    if (spec.metadata.owner !== undefined) return;
    yield {
      path: ['metadata', 'owner'],
      message:
        'metadata.owner is missing, so nobody is named for questions and reviews. Write the group that owns the network, such as group:default/network.',
    };
  },
};
