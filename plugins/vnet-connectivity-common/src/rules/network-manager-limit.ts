import { connectedGroupNetworks, hubAndSpokeSpokes, limits } from '../azure';
import { expressRouteGatewayRegions } from '../topology';
import type { Rule } from './rule';

const withGateway = limits.peeringsPerVirtualNetwork.value;

export const why = `Azure connects up to ${connectedGroupNetworks.most} networks in one group, and up to ${hubAndSpokeSpokes.value} with one hub. A network with an ExpressRoute gateway is connected with ${withGateway} at most.`;

/** A Virtual Network Manager connects more networks than peerings do, but up to a limit. */
export const networkManagerLimit: Rule = {
  id: 'network-manager-limit',
  severity: 'error',
  kind: 'azure-refuses',
  title: `A Virtual Network Manager connects ${connectedGroupNetworks.most} networks at most, and ${hubAndSpokeSpokes.value} with a hub`,
  source: 'virtualNetworkManagerLimits',
  dependsOn: [['onPremises', 'via']],
  *check({ planned, topology }) {
    const { networkManager: manager } = topology;
    if (!manager) return;
    const expressRoute = expressRouteGatewayRegions(planned);
    const most = Math.min(
      manager.directlyConnected ? connectedGroupNetworks.most : Infinity,
      manager.hub === undefined ? Infinity : hubAndSpokeSpokes.value,
      // In a mesh every network is connected with every other.
      (
        manager.hub === undefined
          ? expressRoute.length > 0
          : expressRoute.includes(manager.hub)
      )
        ? withGateway
        : Infinity,
    );
    const count = manager.members.length;
    if (count <= most) return;
    yield {
      path: ['interconnect', 'peeredBy'],
      message: `A Virtual Network Manager would connect ${count} networks${
        manager.hub === undefined ? '' : ` with the hub ${manager.hub}`
      }; Azure allows ${most}${
        most === withGateway ? ' where there is an ExpressRoute gateway' : ''
      }. Split the network into several, or use interconnect.pattern: virtual-wan.`,
    };
  },
};
