import { prefixOf } from '../../address';
import { serviceSubnets } from '../../azure';
import { serviceSubnetSize } from '../service-subnet-size';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

const { firewall, routeServer } = serviceSubnets;

export const serviceSubnetSizeInNetwork: NetworkRule = {
  ...sameLawAs(serviceSubnetSize),
  visit: {
    *subnet({ name, prefix, vnetName }) {
      const service = [firewall, routeServer].find(each => each.name === name);
      if (!service || prefixOf(prefix).length <= service.longest) return;
      yield {
        message: `The ${name} of ${vnetName} is ${prefix}: Azure needs /${service.longest} or larger.`,
      };
    },
  },
};
