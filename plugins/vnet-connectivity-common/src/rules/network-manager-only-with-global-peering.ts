import { patterns } from '../patterns';
import type { Rule } from './rule';

export const why =
  'Azure Virtual Network Manager connects networks by peering them, or as a group that behaves like a mesh of peerings. Regions that are joined by gateways, circuits or virtual hubs are not peered with each other.';

/** `peeredBy` has a meaning only where regions are peered with each other. */
export const networkManagerOnlyWithGlobalPeering: Rule = {
  id: 'network-manager-only-with-global-peering',
  severity: 'error',
  kind: 'incomplete',
  title: 'interconnect.peeredBy is set for global peering only',
  source: 'virtualNetworkManagerConnectivity',
  dependsOn: [['interconnect', 'pattern']],
  *check({ spec }) {
    const { pattern, peeredBy } = spec.interconnect;
    if (
      peeredBy === undefined ||
      patterns[pattern].settings.includes('peeredBy')
    ) {
      return;
    }
    const path = ['interconnect', 'peeredBy'];
    yield {
      path,
      message: `interconnect.peeredBy has no meaning for ${pattern}. Remove it, or use interconnect.pattern: global-peering.`,
      fix: {
        title: 'Remove interconnect.peeredBy',
        changes: [{ path, value: undefined }],
      },
    };
  },
};
