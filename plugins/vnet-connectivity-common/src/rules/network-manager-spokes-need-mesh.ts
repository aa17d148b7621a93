import { refusedManager } from './network-manager';
import type { Rule } from './rule';

/** One configuration has one hub, and the spokes of other regions have another. */
export const networkManagerSpokesNeedMesh: Rule = {
  id: 'network-manager-spokes-need-mesh',
  severity: 'error',
  title: 'Spokes that a Virtual Network Manager connects are part of a mesh',
  why: 'A connectivity configuration of hub-and-spoke has one hub, with which it connects every other network. A spoke that is behind another region would be connected with that hub, and not with its region.',
  source: 'virtualNetworkManagerConnectivity',
  check: ({ planned }) =>
    refusedManager(
      planned,
      'spokes-without-mesh',
      'interconnect.peeredBy is network-manager, which in hub-and-spoke connects every network with the hub only, also the spokes of other regions. Use interconnect.peeredBy: peerings, or interconnect.topology: mesh.',
    ),
};
