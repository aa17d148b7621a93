import { sources } from '../../azure';
import { patternOf } from '../../patterns';
import type { ReasonRule } from './reason';

/** Azure encrypts from machine to machine in one network and over peerings only. */
export const encryptionBetweenMachines: ReasonRule = {
  id: 'encryption-between-machines',
  title: 'Where encryption between the machines is demanded, it is there',
  sources: [sources.virtualNetworkEncryption],
  judge({ candidate: { figures, topology }, requirements }) {
    if (!requirements.encryptionBetweenMachines) return undefined;
    if (figures.encryption.betweenMachines) {
      return {
        effect: 'for',
        weight: 3,
        text: 'Traffic between the regions is encrypted from machine to machine by virtual network encryption, as demanded, where the machines have a size that supports it and accelerated networking.',
      };
    }
    return {
      effect: 'unmet',
      weight: 0,
      text:
        patternOf(topology).encryption.endsMachines === undefined
          ? 'Encryption between the machines is demanded, but not every network has it on, or what inspects the traffic ends it.'
          : 'Encryption between the machines is demanded, and virtual network encryption covers peered networks only.',
    };
  },
};

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
