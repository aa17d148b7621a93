import type { Rule } from './rule';

export const why =
  'The name of a network is the beginning of the name of each of its resources. Organisations agree how names are made, so that a resource tells where it belongs.';

/** The portal's owner may say how the names of networks are made. */
export const policyName: Rule = {
  id: 'policy-name',
  severity: 'error',
  kind: 'policy',
  title: 'The name of the network is made as the portal says',
  source: 'portalPolicy',
  *check({ spec, policy: { naming } }) {
    const { name } = spec.metadata;
    if (!naming || new RegExp(naming.pattern, 'u').test(name)) return;
    const how = naming.description ?? `It must match ${naming.pattern}`;
    yield {
      path: ['metadata', 'name'],
      message: `metadata.name is ${JSON.stringify(
        name,
      )}, which this portal's policy does not allow. ${how.replace(
        /\.$/,
        '',
      )}. Use such a name, or ask the portal's owner.`,
    };
  },
};
