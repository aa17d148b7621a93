import { limits } from '../azure';
import { managerRefusal, patternOf } from '../patterns';
import type { Rule } from './rule';

const limit = limits.peeringsPerVirtualNetwork.value;
const managed = limits.peeringsPerVirtualNetworkWithManager.value;

export const why = `Azure refuses peering number ${
  limit + 1
} of a virtual network. A configuration of Azure Virtual Network Manager raises that to ${managed}, but not for a network with an ExpressRoute gateway.`;

/** The number of peerings of one network is limited: in a mesh for all regions, in hub-and-spoke for the hub, and for a region with many spokes. */
export const peeringLimit: Rule = {
  id: 'peering-limit',
  severity: 'error',
  kind: 'azure-refuses',
  title: `No virtual network has more than ${limit} peerings of its own`,
  source: 'limits',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['interconnect', 'topology'],
  ],
  *check(context) {
    const { planned, topology } = context;
    const counts = new Map<string, number>();
    for (const { from } of topology.peerings) {
      counts.set(from, (counts.get(from) ?? 0) + 1);
    }
    const [busiest] = [...counts].sort(([, a], [, b]) => b - a);
    if (!busiest || busiest[1] <= limit) return;
    const [key, peerings] = busiest;
    const spokes = Object.values(planned.spokes).filter(
      ({ region }) => region === key,
    ).length;
    const { topology: shape } = planned.interconnect;
    const { settings, virtualHubs } = patternOf(planned);
    const allows = `Azure allows ${limit}.`;
    const problem = (() => {
      if (spokes > 0) {
        return `The network of region ${key} would have ${peerings} peerings, ${spokes} of them with its spokes; ${allows}`;
      }
      return shape === 'mesh'
        ? `In a mesh of ${
            Object.keys(planned.regions).length
          } regions every virtual network has ${peerings} peerings; ${allows}`
        : `The hub ${key} would have ${peerings} peerings, one for each spoke; ${allows}`;
    })();
    const manager =
      settings.includes('peeredBy') && !managerRefusal(planned)
        ? { path: ['interconnect', 'peeredBy'], value: 'network-manager' }
        : undefined;
    yield {
      path: spokes > 0 ? ['spokes'] : ['regions'],
      message: [
        problem,
        manager
          ? `Let Azure Virtual Network Manager connect the networks (interconnect.peeredBy: network-manager), which goes up to ${managed}; split the network into several; or use interconnect.pattern: virtual-wan.`
          : `Split the network into several${
              virtualHubs ? '' : ', or use interconnect.pattern: virtual-wan'
            }.`,
      ].join(' '),
      ...(manager && {
        fix: {
          title: 'Let Azure Virtual Network Manager connect the networks',
          changes: [manager],
        },
      }),
    };
  },
};
