import { virtualNetworkManagerNetworks } from '../../azure';
import { patterns } from '../../patterns';
import type { ReasonRule } from './reason';

/** A Virtual Network Manager makes many peerings with one configuration. */
export const networkManagerForMany: ReasonRule = {
  id: 'network-manager-for-many',
  title: 'Virtual Network Manager makes the peerings of many networks',
  sources: [virtualNetworkManagerNetworks.source],
  judge({ candidate: { option }, network: { virtualNetworks } }) {
    if (
      !patterns[option.pattern].settings.includes('peeredBy') ||
      virtualNetworks < virtualNetworkManagerNetworks.value
    ) {
      return undefined;
    }
    return {
      effect: 'for',
      weight: 0,
      text: `With ${virtualNetworks} networks, let Azure Virtual Network Manager make the peerings (interconnect.peeredBy: network-manager), as advised here from about ${virtualNetworkManagerNetworks.value} on.`,
    };
  },
};
