import { expressRouteCoexistence } from '../azure';
import type { Rule } from './rule';
import { coexistenceRegions } from './service-subnets';
import { tooSmallGatewaySubnets } from './too-small-gateway-subnets';

const longest = expressRouteCoexistence.gatewaySubnetPrefixLength;

export const why = `A network's VPN gateway and ExpressRoute gateway stand in the same subnet. Both fit into /${longest}, but into nothing smaller.`;

/** Two gateways in one subnet need the addresses of both. */
export const gatewaySubnetCoexistence: Rule = {
  id: 'gateway-subnet-coexistence',
  severity: 'error',
  kind: 'azure-refuses',
  title: `A GatewaySubnet with a VPN and an ExpressRoute gateway is /${longest} or larger`,
  source: 'expressRouteCoexistence',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'via'],
    ['onPremises', 'backup'],
  ],
  check: ({ planned }) => {
    const regions = coexistenceRegions(planned);
    return tooSmallGatewaySubnets(planned, longest, key =>
      regions.includes(key)
        ? 'a VPN and an ExpressRoute gateway together'
        : undefined,
    );
  },
};
