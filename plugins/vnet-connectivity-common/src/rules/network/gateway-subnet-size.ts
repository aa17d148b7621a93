import { prefixOf } from '../../address';
import { serviceSubnets } from '../../azure';
import { gatewaySubnetSize } from '../gateway-subnet-size';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

const { name: subnetName, longest, longestForBasic } = serviceSubnets.gateway;

export const gatewaySubnetSizeInNetwork: NetworkRule = {
  ...sameLawAs(gatewaySubnetSize),
  visit: {
    *subnet({ name, prefix, vnetName, vnet: { gateways } }) {
      // Two gateways need more room, which `coexistence-gateway-subnet` reports.
      if (name !== subnetName || gateways.length > 1) return;
      const isForBasic = gateways.every(({ sku }) => sku === 'Basic');
      const most = isForBasic ? longestForBasic : longest;
      if (prefixOf(prefix).length <= most) return;
      yield {
        message: `The ${name} of ${vnetName} is ${prefix}: ${
          isForBasic ? 'Azure needs' : 'every gateway but a Basic one needs'
        } /${most} or larger.`,
      };
    },
  },
};
