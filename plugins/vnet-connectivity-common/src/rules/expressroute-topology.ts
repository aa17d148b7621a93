import type { Rule } from './rule';
import { useMesh } from './use-mesh';

/** On a circuit everybody meets everybody. */
export const expressrouteTopology: Rule = {
  id: 'expressroute-topology',
  severity: 'error',
  title: 'Regions that are joined by ExpressRoute form a mesh',
  why: 'Every network on a circuit learns the routes of all others on it. No network is a hub there, and none can be kept from another.',
  source: 'expressRouteBetweenVirtualNetworks',
  *check({ planned }) {
    const { pattern, topology } = planned.interconnect;
    if (pattern !== 'expressroute' || topology === 'mesh') return;
    yield {
      path: ['interconnect', 'topology'],
      message:
        'interconnect.topology is hub-and-spoke, but all regions on a circuit reach each other. Use interconnect.topology: mesh, or give the regions a circuit each and join them by another pattern.',
      fix: { title: 'Use a mesh', changes: useMesh(planned) },
    };
  },
};
