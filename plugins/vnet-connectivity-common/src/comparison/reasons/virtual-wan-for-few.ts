import { virtualWanBranches } from '../../azure';
import { patterns } from '../../patterns';
import type { ReasonRule } from './reason';
import { manyRegions } from './virtual-wan-for-many';

/** A virtual hub in every region is too much for few regions and branches. */
export const virtualWanForFew: ReasonRule = {
  id: 'virtual-wan-for-few',
  title: 'Few regions and branches do not need a hub in each region',
  sources: [virtualWanBranches.source],
  judge({ candidate: { option }, network: { branches, regions } }) {
    if (
      !patterns[option.pattern].virtualHubs ||
      branches >= virtualWanBranches.value ||
      regions >= manyRegions
    ) {
      return undefined;
    }
    return {
      effect: 'against',
      weight: -1,
      text: 'A virtual hub in every region is paid for by the hour, and there are few regions and branches for it.',
      rightWhen: `Right where it is to grow to about ${virtualWanBranches.value} branches or many regions, or where Azure shall run the routes.`,
    };
  },
};
