import type { Rule } from './rule';

export const why =
  'A spec describes networks that must reach each other. One region without on-premises is a single virtual network without connections.';

/** A single network without on-premises has nothing to connect to. */
export const nothingToConnect: Rule = {
  id: 'nothing-to-connect',
  severity: 'warning',
  kind: 'incomplete',
  title: 'There are two networks to connect',
  source: 'spec',
  *check({ planned }) {
    const regions = Object.keys(planned.regions);
    if (
      regions.length !== 1 ||
      Object.keys(planned.spokes).length > 0 ||
      planned.onPremises.via !== 'none'
    ) {
      return;
    }
    yield {
      path: ['regions'],
      message: `${regions[0]} is the only region and nothing is on-premises, so nothing is connected. Add a second region under regions, a workload network under spokes, or a site under onPremises.`,
    };
  },
};
