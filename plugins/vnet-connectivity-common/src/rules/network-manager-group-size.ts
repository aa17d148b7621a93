import { connectedGroupNetworks } from '../azure';
import type { Rule } from './rule';

const { default: usual, most } = connectedGroupNetworks;

export const why = `Azure connects up to ${usual} networks directly with each other, and up to ${most} for customers who ask for it. The private addresses of such a group are limited as well, to 128,000 unless more are asked for.`;

/** Large groups exist, but Microsoft must allow them first. */
export const networkManagerGroupSize: Rule = {
  id: 'network-manager-group-size',
  severity: 'warning',
  kind: 'advice',
  title: `A group of directly connected networks has ${usual} members at most`,
  source: 'virtualNetworkManagerLimits',
  *check({ topology }) {
    const { networkManager: manager } = topology;
    const count = manager?.members.length ?? 0;
    if (!manager?.directlyConnected || count <= usual || count > most) return;
    yield {
      path: ['interconnect', 'peeredBy'],
      message: `A Virtual Network Manager would connect ${count} networks directly with each other; without asking, Azure allows ${usual}. Ask Microsoft for more before the first deployment.`,
    };
  },
};
