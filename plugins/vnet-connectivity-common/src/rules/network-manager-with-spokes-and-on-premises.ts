import { refusedManager } from './network-manager';
import type { Rule } from './rule';

/** In a connected group nobody uses the gateway of another network. */
export const networkManagerWithSpokesAndOnPremises: Rule = {
  id: 'network-manager-with-spokes-and-on-premises',
  severity: 'error',
  title: 'Spokes that a Virtual Network Manager connects have no on-premises',
  why: 'A spoke reaches on-premises through the gateway of its region, for which it is peered with exactly that network. A Virtual Network Manager connects all networks in one configuration, which has one hub at most.',
  source: 'virtualNetworkManagerConnectivity',
  check: ({ planned }) =>
    refusedManager(
      planned,
      'spokes-with-on-premises',
      'interconnect.peeredBy is network-manager, with which the spokes cannot use the gateway of their region to reach on-premises. Use interconnect.peeredBy: peerings.',
    ),
};
