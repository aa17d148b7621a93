import { refusedManager } from './network-manager';
import type { Rule } from './rule';

export const why =
  'This version lets a Virtual Network Manager connect the networks with each other directly. Traffic between them then does not pass the hub of a region, where a firewall or appliance would inspect it. Azure also has hub-and-spoke configurations without direct connections, and routing configurations; they are not built here.';

/** Networks of a connected group reach each other past any firewall. */
export const networkManagerWithInspection: Rule = {
  id: 'network-manager-with-inspection',
  severity: 'error',
  kind: 'not-built',
  title: 'Networks that a Virtual Network Manager connects have no inspection',
  source: 'virtualNetworkManagerConnectivity',
  dependsOn: [['inspection', 'via']],
  check: ({ planned }) =>
    refusedManager(
      planned,
      'inspection',
      `interconnect.peeredBy is network-manager, with which this version does not build the routes that lead traffic to the firewalls and appliances that inspection.via: ${planned.inspection.via} asks for. Use interconnect.peeredBy: peerings, or inspection.via: none.`,
    ),
};
