import { refusedManager } from './network-manager';
import type { Rule } from './rule';

export const why =
  'A connectivity configuration of hub-and-spoke connects its networks with one hub. A spoke that is behind another region would be connected with that hub, and not with its region. Azure takes several configurations, one for each hub; this version writes one.';

/** One configuration is written, with one hub, and the spokes of other regions have another. */
export const networkManagerSpokesNeedMesh: Rule = {
  id: 'network-manager-spokes-need-mesh',
  severity: 'error',
  kind: 'not-built',
  title: 'Spokes that a Virtual Network Manager connects are part of a mesh',
  source: 'virtualNetworkManagerConnectivity',
  dependsOn: [['interconnect', 'topology'], ['spokes']],
  check: ({ planned }) =>
    refusedManager(
      planned,
      'spokes-without-mesh',
      'interconnect.peeredBy is network-manager, which in hub-and-spoke would connect every network with the one hub, also the spokes of other regions: this version does not build a configuration for each region. Use interconnect.peeredBy: peerings, or interconnect.topology: mesh.',
    ),
};
