import { ownSources } from '../own-sources';
import type { ReasonRule } from './reason';

/** The used share of a limit from which it counts as nearly used, percent: a judgement. */
const nearlyUsed = 80;

/** An option that nearly uses up a limit of Azure leaves little room to grow. */
export const limitNearlyUsed: ReasonRule = {
  id: 'limit-nearly-used',
  title: 'There is room for more regions and sites',
  sources: [ownSources.graph, ownSources.assumption],
  judge({ candidate: { figures } }) {
    const { value, limits } = figures.limits;
    const [nearest] = limits;
    if (typeof value !== 'number' || value < nearlyUsed || !nearest) {
      return undefined;
    }
    return {
      effect: 'against',
      weight: -1,
      text: `Little room to grow: ${nearest.limit}, ${nearest.used} of ${nearest.of} used.`,
    };
  },
};
