import { flowsLost } from '../failure-study';
import { ownSources } from '../own-sources';
import type { ReasonRule } from './reason';

/** The largest weight of this reason. */
const most = 2;

/** The flows that are lost in failures, as the routing engine finds them, compared with the other options. */
export const flowsLostInFailures: ReasonRule = {
  id: 'flows-lost-in-failures',
  title: 'Options that lose less when something fails are better',
  sources: [ownSources.engine],
  judge({ candidate: { study }, flowsLost: { least, most: worst } }) {
    if (worst === least) return undefined;
    const lost = flowsLost(study);
    return lost === least
      ? {
          effect: 'for',
          weight: 1,
          text: `No option loses less: all single failures together stop ${lost} flows.`,
        }
      : {
          effect: 'against',
          weight:
            -Math.round(((lost - least) / (worst - least)) * most * 10) / 10,
          text: `All single failures together stop ${lost} flows; with the best option it is ${least}.`,
        };
  },
};
