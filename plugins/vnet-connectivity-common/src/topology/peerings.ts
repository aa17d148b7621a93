import { elementIds } from '../network';
import {
  expressRouteGatewayRegions,
  routeServerRegions,
  vpnGatewayRegions,
} from './gateway-placement';
import { joinedRegions } from './joined-regions';
import { usesManager } from './network-manager';
import type { PlannedSpec } from './planned-spec';
import type { NetworkManager, Peering } from './types';

type Flags = Pick<
  Peering,
  'allowForwardedTraffic' | 'allowGatewayTransit' | 'useRemoteGateways'
>;

/** Both halves of every peering, those between regions and those of spokes with the hub of their region. */
export function buildPeerings(spec: PlannedSpec): Peering[] {
  const { pattern, peeredBy } = spec.interconnect;
  if (pattern === 'virtual-wan' || peeredBy === 'network-manager') return [];
  return [
    ...(pattern === 'global-peering' ? peeringsOfRegions(spec) : []),
    ...peeringsOfSpokes(spec),
  ].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** The half of a peering that the network `from` holds. */
function half(from: string, to: string, flags: Flags): Peering {
  return {
    id: elementIds.peering(from, to),
    from,
    to,
    allowVirtualNetworkAccess: true,
    // Not spread: a mesh has a great many of them.
    allowForwardedTraffic: flags.allowForwardedTraffic,
    allowGatewayTransit: flags.allowGatewayTransit,
    useRemoteGateways: flags.useRemoteGateways,
  };
}

function peeringsOfRegions(spec: PlannedSpec): Peering[] {
  const provider = transitRegion(spec);
  const peerings: Peering[] = [];
  for (const [a, b] of joinedRegions(spec)) {
    // What comes from on-premises, or out of a firewall, did not originate in the peer network.
    const allowForwardedTraffic =
      provider === a || provider === b || spec.inspection.via !== 'none';
    for (const [from, to] of [
      [a, b],
      [b, a],
    ]) {
      peerings.push(
        half(from, to, {
          allowForwardedTraffic,
          allowGatewayTransit: provider === from,
          useRemoteGateways: provider === to,
        }),
      );
    }
  }
  return peerings;
}

function peeringsOfSpokes(spec: PlannedSpec): Peering[] {
  // A Route Server reaches the networks around it by the same flags as a gateway.
  const withGateway = new Set([
    ...vpnGatewayRegions(spec),
    ...expressRouteGatewayRegions(spec),
    ...routeServerRegions(spec),
  ]);
  return Object.entries(spec.spokes).flatMap(([key, { region }]) => {
    if (!Object.hasOwn(spec.regions, region)) return [];
    const transit = withGateway.has(region);
    return [
      half(region, key, {
        allowForwardedTraffic: transit,
        allowGatewayTransit: transit,
        useRemoteGateways: false,
      }),
      half(key, region, {
        allowForwardedTraffic: transit || spec.inspection.via !== 'none',
        allowGatewayTransit: false,
        useRemoteGateways: transit,
      }),
    ];
  });
}

/** The region whose gateway the peered regions use. */
function transitRegion({ onPremises }: PlannedSpec): string | undefined {
  return onPremises.via !== 'none' && onPremises.gateways === 'transit'
    ? onPremises.gatewayRegion
    : undefined;
}

/** The Virtual Network Manager that connects all networks, where it is the one to make the peerings. */
export function buildNetworkManager(
  spec: PlannedSpec,
): NetworkManager | undefined {
  if (!usesManager(spec)) return undefined;
  const { topology } = spec.interconnect;
  const transit = transitRegion(spec);
  const hub =
    transit ??
    (topology === 'hub-and-spoke' ? spec.interconnect.hub : undefined);
  const networks = { ...spec.regions, ...spec.spokes };
  return {
    subscriptionIds: [
      ...new Set(
        Object.values(networks).map(({ subscriptionId }) => subscriptionId),
      ),
    ],
    connectivity: hub === undefined ? 'Mesh' : 'HubAndSpoke',
    hub,
    directlyConnected: topology === 'mesh',
    useHubGateway: transit !== undefined,
    members: Object.keys(networks).filter(key => key !== hub),
    locations: [
      ...new Set(Object.values(spec.regions).map(({ location }) => location)),
    ],
  };
}
