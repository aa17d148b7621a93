import type { Rule } from './rule';
import { useMesh } from './use-mesh';

/** The hubs of a Virtual WAN are all connected. */
export const virtualWanTopology: Rule = {
  id: 'virtual-wan-topology',
  severity: 'error',
  title: 'The hubs of a Virtual WAN form a mesh',
  why: 'Microsoft connects every hub of a Standard Virtual WAN with every other. No region is the hub of the others.',
  source: 'virtualWan',
  *check({ planned }) {
    const { pattern, topology } = planned.interconnect;
    if (pattern !== 'virtual-wan' || topology === 'mesh') return;
    yield {
      path: ['interconnect', 'topology'],
      message:
        'interconnect.topology is hub-and-spoke, but every region has a virtual hub, and all hubs are connected with each other. Use interconnect.topology: mesh.',
      fix: { title: 'Use a mesh', changes: useMesh(planned) },
    };
  },
};
