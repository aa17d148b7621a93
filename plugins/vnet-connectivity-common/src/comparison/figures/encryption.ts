import type { Source } from '../../azure';
import { expressRouteEncryptionSource, sources } from '../../azure';
import type { Topology } from '../../topology';
import type { Figure } from '../figure';

/** What encrypts the traffic, and whether that is IPsec. */
export interface EncryptionFigure extends Figure {
  readonly ipsec: boolean;
  /** Whether virtual network encryption covers the whole way between the machines, as far as the network decides it. */
  readonly betweenMachines: boolean;
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

export function encryptionFigure(topology: Topology): EncryptionFigure {
  const { pattern } = topology.interconnect;
  const { value, notes, sources: found, ipsec } = betweenRegions[pattern];
  const betweenMachines = isEncryptedBetweenMachines(topology);
  return {
    value: betweenMachines
      ? `virtual network encryption (DTLS between machines that support it), and ${linkLevel}; no IPsec`
      : value,
    unit: '',
    ipsec: ipsec === true,
    betweenMachines,
    ...(notes.length > 0 ? { notes } : {}),
    sources: found,
  };
}

/**
 * Whether every network has encryption, and nothing between two of them ends it: of what inspects traffic only Azure
 * Firewall Premium is documented to take part.
 */
export function isEncryptedBetweenMachines({
  interconnect,
  virtualNetworks,
  firewalls,
  networkVirtualAppliances,
}: Topology): boolean {
  return (
    interconnect.pattern === 'global-peering' &&
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
