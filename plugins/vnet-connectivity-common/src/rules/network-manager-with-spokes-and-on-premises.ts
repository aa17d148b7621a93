import { refusedManager } from './network-manager';
import type { Rule } from './rule';

export const why =
  'A spoke reaches on-premises through the gateway of its region, for which it is peered with exactly that network. Azure takes several connectivity configurations, one for each hub; this version writes one, for all networks.';

/** The members of a connected group cannot use the gateway of another network. */
export const networkManagerWithSpokesAndOnPremises: Rule = {
  id: 'network-manager-with-spokes-and-on-premises',
  severity: 'error',
  kind: 'not-built',
  title: 'Spokes that a Virtual Network Manager connects have no on-premises',
  source: 'virtualNetworkManagerConnectivity',
  dependsOn: [['onPremises', 'via'], ['spokes']],
  check: ({ planned }) =>
    refusedManager(
      planned,
      'spokes-with-on-premises',
      'interconnect.peeredBy is network-manager, with which this version does not build a way for spokes to the gateway of their region. Use interconnect.peeredBy: peerings.',
    ),
};
