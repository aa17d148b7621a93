import type { Source } from '../../azure';
import { expressRouteEncryptionSource, sources } from '../../azure';
import type { Topology } from '../../topology';
import type { Figure } from '../figure';

/** What encrypts the traffic, and whether that is IPsec. */
export interface EncryptionFigure extends Figure {
  readonly ipsec: boolean;
}

const linkLevel = 'MACsec between Azure datacentres';

/** Encryption between the regions, as it is today. */
const betweenRegions: Readonly<
  Record<
    Topology['interconnect']['pattern'],
    {
      readonly value: string;
      readonly notes: readonly string[];
      readonly sources: readonly Source[];
      readonly ipsec?: true;
    }
  >
> = {
  'global-peering': {
    value: `${linkLevel}; virtual network encryption (DTLS between machines) is optional; no IPsec`,
    notes: [
      'Virtual network encryption needs machine sizes that support it and accelerated networking, and lets unencrypted traffic pass.',
    ],
    sources: [sources.encryptionOverview, sources.virtualNetworkEncryption],
  },
  'vnet-to-vnet': {
    value: `IPsec between the gateways, and ${linkLevel}`,
    notes: [
      'Between a machine and the gateway of its region there is no IPsec.',
    ],
    sources: [sources.vpnCryptography, sources.encryptionOverview],
    ipsec: true,
  },
  expressroute: {
    value: 'none by itself: a circuit is private, but not encrypted',
    notes: ['MACsec is an option of ExpressRoute Direct ports.'],
    sources: [expressRouteEncryptionSource],
  },
  'virtual-wan': {
    value: `${linkLevel}; no IPsec between the hubs`,
    notes: [],
    sources: [sources.encryptionOverview, sources.virtualWan],
  },
};

export function encryptionFigure({ interconnect }: Topology): EncryptionFigure {
  const {
    value,
    notes,
    sources: found,
    ipsec,
  } = betweenRegions[interconnect.pattern];
  return {
    value,
    unit: '',
    ipsec: ipsec === true,
    ...(notes.length > 0 ? { notes } : {}),
    sources: found,
  };
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
    ...(onPremises.backup === 'vpn'
      ? { notes: ['The VPN that stands behind it is encrypted with IPsec.'] }
      : {}),
    sources: [isVpn ? sources.vpnCryptography : expressRouteEncryptionSource],
  };
}
