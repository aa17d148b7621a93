import { sources } from '../../azure';
import { patterns } from '../../patterns';
import type { ReasonRule } from './reason';

/** IPsec between the regions costs latency and bandwidth. */
export const gatewaysBetweenRegions: ReasonRule = {
  id: 'gateways-between-regions',
  title: 'VPN gateways between the regions add latency and limit the bandwidth',
  sources: [sources.peeringOrVpn],
  judge({ candidate: { option }, requirements }) {
    if (
      patterns[option.pattern].regionGateways !== 'vpn' ||
      requirements.ipsecBetweenRegions
    ) {
      return undefined;
    }
    return {
      effect: 'against',
      weight: -2,
      text: 'Traffic between two regions passes two VPN gateways: more latency than peering, and their SKU limits the bandwidth.',
      rightWhen: 'Right where IPsec between the regions is demanded.',
    };
  },
};
