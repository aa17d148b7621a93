import { patternOf } from '../patterns';
import type { Rule } from './rule';

export const why =
  'Azure can also lead the traffic of a Virtual WAN to appliances: to those of some partners that stand in the hub, with routing intent, and to others in a network behind the hub, by static routes or BGP. This version builds the Azure Firewall in the hub only.';

/** In Virtual WAN, traffic is inspected in the hub. */
export const virtualWanNva: Rule = {
  id: 'virtual-wan-nva',
  severity: 'error',
  kind: 'not-built',
  title:
    'In Virtual WAN an Azure Firewall inspects the traffic, where any is inspected',
  source: 'virtualWan',
  dependsOn: [['interconnect', 'pattern']],
  *check({ spec }) {
    if (!patternOf(spec).virtualHubs) return;
    const appliances = Object.keys(spec.regions)
      .filter(key => spec.regions[key].nva !== undefined)
      .map(key => ['regions', key, 'nva']);
    const inspects = spec.inspection?.via === 'nva';
    const [path] = [
      ...(inspects ? [['inspection', 'via']] : []),
      ...appliances,
    ];
    if (!path) return;
    yield {
      path,
      message:
        'With interconnect.pattern: virtual-wan this version does not build inspection.via: nva, neither in the hubs nor in a network behind them. Use inspection.via: azure-firewall, which puts a firewall into each hub, or another pattern.',
      fix: {
        title: inspects
          ? 'Inspect by Azure Firewall in the hubs'
          : 'Remove the appliances',
        changes: [
          ...(inspects
            ? [{ path: ['inspection', 'via'], value: 'azure-firewall' }]
            : []),
          ...appliances.map(nva => ({ path: nva, value: undefined })),
        ],
      },
    };
  },
};
