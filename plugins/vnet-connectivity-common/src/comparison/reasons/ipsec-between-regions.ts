import { sources } from '../../azure';
import type { ReasonRule } from './reason';

/** Only gateways speak IPsec. */
export const ipsecBetweenRegions: ReasonRule = {
  id: 'ipsec-between-regions',
  title: 'Where IPsec between the regions is demanded, it is there',
  sources: [sources.peeringOrVpn, sources.vpnCryptography],
  judge({ candidate: { figures }, requirements }) {
    if (!requirements.ipsecBetweenRegions) return undefined;
    return figures.encryption.ipsec
      ? {
          effect: 'for',
          weight: 3,
          text: 'Traffic between the regions is encrypted with IPsec, as demanded.',
        }
      : {
          effect: 'unmet',
          weight: 0,
          text: 'IPsec between the regions is demanded, and this has none.',
        };
  },
};
