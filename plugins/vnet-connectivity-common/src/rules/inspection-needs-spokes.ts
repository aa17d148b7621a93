import { patternOf } from '../patterns';
import type { Rule } from './rule';

export const why =
  'The firewall or appliance stands in the network of a region, between the spokes behind it and everything else. Azure can lead the traffic of subnets in that network itself to it, too; this version leads that of spokes.';

/** Traffic is inspected only between a spoke and other networks. */
export const inspectionNeedsSpokes: Rule = {
  id: 'inspection-needs-spokes',
  severity: 'error',
  kind: 'not-built',
  title: 'Inspection has spokes whose traffic is inspected',
  source: 'hubAndSpoke',
  dependsOn: [['interconnect', 'pattern']],
  *check({ planned }) {
    const { inspection, spokes } = planned;
    if (
      inspection.via === 'none' ||
      // In Virtual WAN the firewall is in the hub, and every network is behind it.
      patternOf(planned).virtualHubs ||
      Object.keys(spokes).length > 0
    ) {
      return;
    }
    yield {
      path: ['inspection', 'via'],
      message: `inspection.via is ${
        inspection.via
      }, but there are no spokes whose traffic would pass a ${
        inspection.via === 'nva' ? 'network virtual appliance' : 'firewall'
      }, and this version does not build routes for workloads in the network that it stands in. Remove it, or move the workloads into networks under spokes.`,
      fix: {
        title: 'Do without inspection',
        changes: [{ path: ['inspection'], value: undefined }],
      },
    };
  },
};
