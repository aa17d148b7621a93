import { sources } from '../../azure';
import type { ReasonRule } from './reason';

/** A gateway in each region is the design to prefer. */
export const gatewayInEachRegion: ReasonRule = {
  id: 'gateway-in-each-region',
  title: 'A gateway in each region keeps the regions independent',
  sources: [sources.gatewayInOtherRegion, sources.vpnHighlyAvailable],
  judge({ candidate: { option }, network, circumstances }) {
    if (
      option.onPremises.gateways !== 'per-region' ||
      network.regions < 2 ||
      circumstances.serviceOnlyInOtherRegion
    ) {
      return undefined;
    }
    return {
      effect: 'for',
      weight: 2,
      text: 'Each region has its own way to on-premises: better availability, latency and bandwidth than a gateway that all share.',
    };
  },
};
