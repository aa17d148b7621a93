import { patternOf } from '../patterns';
import type { Rule } from './rule';
import { useMesh } from './use-mesh';

export const why =
  'Every network on a circuit learns the routes of all others on it. In Azure a gateway takes the traffic of other networks only where it is allowed to, which this version allows at all gateways, as the pattern needs it.';

/** All regions on a circuit reach each other, so that there is no hub. */
export const expressrouteTopology: Rule = {
  id: 'expressroute-topology',
  severity: 'error',
  kind: 'not-built',
  title: 'Regions that are joined by ExpressRoute form a mesh',
  source: 'expressRouteBetweenVirtualNetworks',
  dependsOn: [['interconnect', 'pattern']],
  *check({ planned }) {
    const { topologies, regionGateways } = patternOf(planned);
    if (
      regionGateways !== 'expressroute' ||
      topologies.includes(planned.interconnect.topology)
    ) {
      return;
    }
    yield {
      path: ['interconnect', 'topology'],
      message:
        'interconnect.topology is hub-and-spoke, but all regions on a circuit reach each other here: this version does not build gateways that refuse the traffic of other networks. Use interconnect.topology: mesh, or give the regions a circuit each and join them by another pattern.',
      fix: { title: 'Use a mesh', changes: useMesh(planned) },
    };
  },
};
