import { refusedManager } from './network-manager';
import type { Rule } from './rule';

/** Networks of a connected group reach each other past any firewall. */
export const networkManagerWithInspection: Rule = {
  id: 'network-manager-with-inspection',
  severity: 'error',
  title: 'What a Virtual Network Manager connects is not inspected',
  why: 'A Virtual Network Manager connects the networks with each other directly. Traffic between them does not pass the hub of a region, where a firewall or appliance would look at it.',
  source: 'virtualNetworkManagerConnectivity',
  check: ({ planned }) =>
    refusedManager(
      planned,
      'inspection',
      `interconnect.peeredBy is network-manager, which connects the networks past the firewalls and appliances that inspection.via: ${planned.inspection.via} asks for. Use interconnect.peeredBy: peerings, or inspection.via: none.`,
    ),
};
