import type { Rule } from './rule';

/** What inspects traffic in Virtual WAN stands in the hub. */
export const virtualWanNva: Rule = {
  id: 'virtual-wan-nva',
  severity: 'error',
  title: 'In Virtual WAN an Azure Firewall inspects the traffic',
  why: 'Traffic in a Virtual WAN goes through the hubs. An Azure Firewall in a hub can stand in its way; an appliance in a virtual network is passed by.',
  source: 'virtualWan',
  *check({ spec }) {
    if (spec.interconnect.pattern !== 'virtual-wan') return;
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
        'Appliances (nva) cannot inspect the traffic of a Virtual WAN, which goes through its hubs. Use inspection.via: azure-firewall, which puts a firewall into each hub, or another pattern.',
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
