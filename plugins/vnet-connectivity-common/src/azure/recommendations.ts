import type { Limit } from './limits';
import { sources } from './sources';

/** Branches above which Microsoft recommends Virtual WAN. @public */
export const virtualWanBranches: Limit = {
  value: 30,
  source: sources.networkTopology,
};

/** Virtual networks from which this product advises Virtual Network Manager (about); no document of Azure has a number. @public */
export const virtualNetworkManagerNetworks: Limit = {
  value: 10,
  source: sources.ownAdvice,
};
