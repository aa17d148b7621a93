import { expressRouteEncryptionSource, sources } from '../../azure';
import { linkLevelEncryption, patternOf } from '../../patterns';
import type { Topology } from '../../topology';
import type { Figure } from '../figure';

/** The encryption of the traffic. @public */
export interface EncryptionFigure extends Figure {
  readonly ipsec: boolean;
  /**
   * True if virtual network encryption covers the whole path between the machines, as far as the network decides it.
   */
  readonly betweenMachines: boolean;
}

/** Encryption between the regions, as it is today. */
export function encryptionFigure(topology: Topology): EncryptionFigure {
  const {
    value,
    notes,
    sources: found,
    ipsec,
  } = patternOf(topology).encryption;
  const betweenMachines = isEncryptedBetweenMachines(topology);
  return {
    value: betweenMachines
      ? `virtual network encryption (DTLS between machines that support it), and ${linkLevelEncryption}; no IPsec`
      : value,
    unit: '',
    ipsec,
    betweenMachines,
    ...(notes.length > 0 ? { notes } : {}),
    sources: found,
  };
}

/**
 * True if every network has encryption, and nothing between two of them ends it. Of the things that inspect traffic
 * only Azure Firewall Premium is documented to take part.
 */
export function isEncryptedBetweenMachines(topology: Topology): boolean {
  const { virtualNetworks, firewalls, networkVirtualAppliances } = topology;
  return (
    patternOf(topology).encryption.endsMachines === undefined &&
    virtualNetworks.every(({ encryption }) => encryption !== undefined) &&
    firewalls.every(({ tier }) => tier === 'Premium') &&
    networkVirtualAppliances.length === 0
  );
}

/** Encryption between Azure and on-premises. */
export function entryEncryptionFigure({
  onPremises,
}: Topology): EncryptionFigure {
  const isVpn = onPremises.via === 'vpn';
  return {
    value: isVpn
      ? 'IPsec between the gateway and the VPN device'
      : 'none by itself: a circuit is private, but not encrypted',
    unit: '',
    ipsec: isVpn,
    betweenMachines: false,
    ...(onPremises.backup === 'vpn'
      ? { notes: ['The VPN that stands behind it is encrypted with IPsec.'] }
      : {}),
    sources: [isVpn ? sources.vpnCryptography : expressRouteEncryptionSource],
  };
}
