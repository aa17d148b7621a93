import type { Rule } from './rule';

export const why =
  'Each region of the spec becomes one virtual network. Without any there is nothing to build.';

/** A network needs a region to be in. */
export const regionsMissing: Rule = {
  id: 'regions-missing',
  severity: 'error',
  kind: 'incomplete',
  title: 'There is at least one region',
  source: 'spec',
  *check({ spec }) {
    if (Object.keys(spec.regions).length > 0) return;
    yield {
      path: ['regions'],
      message:
        'regions is empty. Name at least two regions that must talk, for example weu: { location: westeurope } and neu: { location: northeurope }.',
      plain:
        'There is no region yet. Add at least two that must talk, for example West Europe and North Europe.',
    };
  },
};
