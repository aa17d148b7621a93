import { prefixOf } from '../../address';
import { expressRouteCoexistence, serviceSubnets } from '../../azure';
import { gatewaySubnetCoexistence } from '../gateway-subnet-coexistence';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

const { name: subnetName } = serviceSubnets.gateway;
const longest = expressRouteCoexistence.gatewaySubnetPrefixLength;

export const coexistenceGatewaySubnet: NetworkRule = {
  ...sameLawAs(gatewaySubnetCoexistence),
  id: 'coexistence-gateway-subnet',
  title:
    'A GatewaySubnet with a VPN and an ExpressRoute gateway has room for both',
  visit: {
    *subnet({ name, prefix, vnetName, vnet: { gateways } }) {
      if (
        name !== subnetName ||
        gateways.length < 2 ||
        prefixOf(prefix).length <= longest
      ) {
        return;
      }
      yield {
        message: `The ${name} of ${vnetName} is ${prefix}: VPN and ExpressRoute gateways together need /${longest} or larger.`,
      };
    },
  },
};
