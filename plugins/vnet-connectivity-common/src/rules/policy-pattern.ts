import { interconnectSettings, patterns } from '../patterns';
import { interconnectPatterns } from '../spec';
import { policyAllows } from './policy';
import type { Rule } from './rule';

export const why =
  'Organisations agree on few ways of connecting networks, so that everyone who operates them knows them.';

/** The portal's owner may restrict the interconnect patterns. */
export const policyPattern: Rule = {
  id: 'policy-pattern',
  severity: 'error',
  kind: 'policy',
  title: 'The pattern is one that the portal allows',
  source: 'portalPolicy',
  *check({ spec, policy: { allowedPatterns } }) {
    const { pattern } = spec.interconnect;
    if (!allowedPatterns || allowedPatterns.includes(pattern)) return;
    // A fix cannot order circuits.
    const offer = allowedPatterns
      .flatMap(
        allowed => interconnectPatterns.find(each => each === allowed) ?? [],
      )
      .find(each => patterns[each].regionGateways !== 'expressroute');
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
            ...interconnectSettings
              .filter(
                setting =>
                  spec.interconnect[setting] !== undefined &&
                  !patterns[offer].settings.includes(setting),
              )
              .map(setting => ({
                path: ['interconnect', setting],
                value: undefined,
              })),
          ],
        },
      }),
    };
  },
};
