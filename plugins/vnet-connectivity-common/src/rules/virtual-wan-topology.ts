import { patternOf } from '../patterns';
import type { Rule } from './rule';
import { useMesh } from './use-mesh';

export const why =
  'Microsoft connects every hub of a Standard Virtual WAN with every other. Azure can still keep networks apart, by route tables of the hubs, and connect networks of several regions with one hub; neither is built here.';

/** In Virtual WAN every region has a virtual hub, and Azure connects them all. */
export const virtualWanTopology: Rule = {
  id: 'virtual-wan-topology',
  severity: 'error',
  kind: 'not-built',
  title: 'The hubs of a Virtual WAN form a mesh',
  source: 'virtualWan',
  dependsOn: [['interconnect', 'pattern']],
  *check({ planned }) {
    const { topologies, virtualHubs } = patternOf(planned);
    if (!virtualHubs || topologies.includes(planned.interconnect.topology)) {
      return;
    }
    yield {
      path: ['interconnect', 'topology'],
      message:
        'interconnect.topology is hub-and-spoke, but this version does not build a Virtual WAN in which regions are kept apart or share a hub: every region gets a virtual hub, and Azure connects all hubs with each other. Use interconnect.topology: mesh, or interconnect.pattern: global-peering for a hub-and-spoke.',
      fix: { title: 'Use a mesh', changes: useMesh(planned) },
    };
  },
};
