import { limits } from '../azure';
import type { Rule } from './rule';

const limit = limits.peeringsPerVirtualNetwork.value;
const managed = limits.peeringsPerVirtualNetworkWithManager.value;

/** The number of peerings of one network is limited, in a mesh for all of them and in hub-and-spoke for the hub. */
export const peeringLimit: Rule = {
  id: 'peering-limit',
  severity: 'error',
  title: `No virtual network has more than ${limit} peerings`,
  why: `Azure refuses peering number ${
    limit + 1
  } of a virtual network. A configuration of Azure Virtual Network Manager raises that to ${managed}, but not for a network with an ExpressRoute gateway.`,
  source: 'managePeering',
  *check({ planned }) {
    const { pattern, topology, hub } = planned.interconnect;
    const peerings = Object.keys(planned.regions).length - 1;
    if (pattern !== 'global-peering' || peerings <= limit) return;
    yield {
      path: ['regions'],
      message: [
        topology === 'mesh'
          ? `In a mesh of ${
              peerings + 1
            } regions every virtual network has ${peerings} peerings; Azure allows ${limit}.`
          : `The hub ${
              hub ?? ''
            } would have ${peerings} peerings, one for each spoke; Azure allows ${limit}.`,
        `Split the network into several with at most ${
          limit + 1
        } regions each. Azure Virtual Network Manager (up to ${managed} peerings) or Virtual WAN go further; this version generates neither.`,
      ].join(' '),
    };
  },
};
