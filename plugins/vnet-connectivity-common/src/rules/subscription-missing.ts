import { networksOf } from './networks';
import type { Rule } from './rule';

export const why =
  'A deployment starts from one subscription, that of the first region. A part that names no subscription is built there only if the first region names none either; otherwise a change of the order would move it.';

/** The subscription that is named at deployment is that of the first region, which then must not name one. */
export const subscriptionMissing: Rule = {
  id: 'subscription-missing',
  severity: 'error',
  kind: 'incomplete',
  title:
    'If the first region names a subscription, all parts of the network do',
  source: 'spec',
  *check({ planned }) {
    const [first, ...others] = networksOf(planned);
    const subscription = first?.network.subscriptionId;
    if (subscription === undefined) return;
    for (const { name, path } of [
      ...others
        .filter(({ network }) => network.subscriptionId === undefined)
        .map(placed => ({ name: capitalised(placed.name), path: placed.path })),
      ...Object.keys(planned.circuits)
        .filter(key => planned.circuits[key].subscriptionId === undefined)
        .map(key => ({ name: `Circuit ${key}`, path: ['circuits', key] })),
    ]) {
      const field = [...path, 'subscriptionId'];
      yield {
        path: field,
        related: [[...first.path, 'subscriptionId']],
        message: `${name} names no subscription, but ${
          first.name
        } is in ${subscription}. Write ${field.join(
          '.',
        )}, the same or another.`,
        fix: {
          title: `Put ${name.toLowerCase()} into the subscription of ${
            first.name
          }`,
          changes: [{ path: field, value: subscription }],
        },
      };
    }
  },
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
