import { policyAllows } from './policy';
import type { Rule } from './rule';

/** The portal's owner may limit how regions are joined. */
export const policyPattern: Rule = {
  id: 'policy-pattern',
  severity: 'error',
  kind: 'policy',
  title: 'The pattern is one that the portal allows',
  why: 'Organisations agree on few ways of connecting networks, so that everyone who operates them knows them.',
  source: 'portalPolicy',
  *check({ spec, policy: { allowedPatterns } }) {
    const { pattern, bgp, peeredBy } = spec.interconnect;
    if (!allowedPatterns || allowedPatterns.includes(pattern)) return;
    // Circuits cannot be had by a click.
    const offer = allowedPatterns.find(allowed => allowed !== 'expressroute');
    const path = ['interconnect', 'pattern'];
    yield {
      path,
      message: `The pattern ${pattern} is not allowed: ${policyAllows(
        'pattern',
        allowedPatterns,
      )}`,
      ...(offer && {
        fix: {
          title: `Use ${offer}`,
          changes: [
            { path, value: offer },
            ...(bgp !== undefined && offer !== 'vnet-to-vnet'
              ? [{ path: ['interconnect', 'bgp'], value: undefined }]
              : []),
            ...(peeredBy !== undefined && offer !== 'global-peering'
              ? [{ path: ['interconnect', 'peeredBy'], value: undefined }]
              : []),
          ],
        },
      }),
    };
  },
};
