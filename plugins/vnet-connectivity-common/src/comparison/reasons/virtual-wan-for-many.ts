import { virtualWanBranches } from '../../azure';
import { patterns } from '../../patterns';
import { ownSources } from '../own-sources';
import type { ReasonRule } from './reason';

/** Regions from which they count as many: a judgement, because Microsoft names no number. */
export const manyRegions = 20;

/** Virtual WAN is made for many branches or regions. */
export const virtualWanForMany: ReasonRule = {
  id: 'virtual-wan-for-many',
  title: 'Many branches or regions are what Virtual WAN is made for',
  sources: [virtualWanBranches.source, ownSources.assumption],
  judge({ candidate: { option }, network: { branches, regions } }) {
    if (!patterns[option.pattern].virtualHubs) return undefined;
    const manyBranches = branches >= virtualWanBranches.value;
    if (!manyBranches && regions < manyRegions) return undefined;
    return {
      effect: 'for',
      weight: 6,
      text: manyBranches
        ? `${branches} branches: Microsoft recommends Virtual WAN from about ${virtualWanBranches.value} on, because Azure runs the routes between them.`
        : `${regions} regions: Microsoft recommends Virtual WAN for many, without naming a number; here they count as many from ${manyRegions} on.`,
    };
  },
};
