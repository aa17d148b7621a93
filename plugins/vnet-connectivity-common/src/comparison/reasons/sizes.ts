import { virtualNetworkManagerNetworks, virtualWanBranches } from '../../azure';
import { patterns } from '../../patterns';
import { ownSources } from '../own-sources';
import type { ReasonRule } from './reason';

/** Regions from which they count as many: a judgement, because Microsoft names no number. */
const manyRegions = 20;

/** A Virtual Network Manager makes many peerings with one configuration. */
export const networkManagerForMany: ReasonRule = {
  id: 'network-manager-for-many',
  title: 'Virtual Network Manager makes the peerings of many networks',
  sources: [virtualNetworkManagerNetworks.source],
  judge({ candidate: { option }, network: { virtualNetworks } }) {
    if (
      !patterns[option.pattern].settings.includes('peeredBy') ||
      virtualNetworks < virtualNetworkManagerNetworks.value
    ) {
      return undefined;
    }
    return {
      effect: 'for',
      weight: 0,
      text: `With ${virtualNetworks} networks, let Azure Virtual Network Manager make the peerings (interconnect.peeredBy: network-manager), as advised here from about ${virtualNetworkManagerNetworks.value} on.`,
    };
  },
};

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
