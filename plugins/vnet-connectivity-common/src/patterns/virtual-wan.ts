import { gatewayZones, sources, virtualWanBranches } from '../azure';
import type { VirtualWan } from '../network';
import { elementIds } from '../network';
import type { PlannedSpec } from '../spec';
import { linkLevelEncryption } from './encryption';
import type { GatewayPlacement, Pattern } from './pattern';

/** A virtual hub in each region, which Azure runs and joins with the others. */
export const virtualWan: Pattern = {
  // Microsoft connects every hub of a Standard Virtual WAN with every other.
  topologies: ['mesh'],
  peersRegions: false,
  virtualHubs: true,
  sharedGateways: ['vpn', 'expressroute'],
  settings: [],

  join: (spec, gateways) => ({ virtualWan: hubs(spec, gateways) }),

  ways: (atlas, a, b) => {
    // By default a hub prefers routes from a circuit to routes from another hub.
    const overCircuits =
      atlas.hubPreference(a) === 'ExpressRoute' ? atlas.overCircuits(a, b) : [];
    const between = overCircuits.length > 0 ? overCircuits : [[]];
    return between.map(way => [atlas.hub(a), ...way, atlas.hub(b)]);
  },
  trafficCharges: ['virtual-hubs', 'circuit'],
  encryption: {
    value: `${linkLevelEncryption}; no IPsec between the hubs`,
    notes: [],
    sources: [sources.encryptionOverview, sources.virtualWan],
    ipsec: false,
    endsMachines:
      'Networks on virtual hubs are not among what Microsoft lists as encrypted.',
  },

  words: {
    joinedBy: 'an Azure Virtual WAN with a hub in each region',
    reasons: ({ regions }, cite) => [
      `A virtual hub in each region, which Azure runs and joins with the others: every network and every site reaches every other without a peering, route table or gateway of one's own (${cite(
        sources.virtualWan,
      )}).`,
      `Microsoft recommends it from about ${
        virtualWanBranches.value
      } branches or many regions${
        regions.length > 1 ? '; a new region is one more hub' : ''
      }.`,
    ],
    rejected: ({ regions }) => [
      'Virtual WAN',
      'Transit between regions, branches and sites, managed by Azure',
      regions.length > 10
        ? 'A hub in every region is paid for by the hour; worth another look at this number of regions'
        : `A hub in every region is paid for by the hour; recommended from about ${virtualWanBranches.value} branches or many regions`,
    ],
    insteadOfPeering: ({ regions: { length } }) => {
      const pairs = (length * (length - 1)) / 2;
      return `Not transitive: ${pairs.toLocaleString('en-US')} peering${
        pairs === 1 ? '' : 's'
      } and the routes to sites would be one's own to run`;
    },
    newRegion: () => 'Its hub is joined with the others by Azure.',
    sharedGateway: ({ onPremises }, kind) =>
      `One ${kind} gateway, in the hub of ${onPremises.gatewayRegion}, serves all regions: the hubs know each other's routes.`,
  },
};

/** A hub in each region, with the gateways in it and the networks of the region on it. */
function hubs(
  { regions, spokes, gateways, inspection }: PlannedSpec,
  { vpn, expressRoute }: GatewayPlacement,
): VirtualWan {
  const { vpnScaleUnits, expressRouteScaleUnits } = gateways.virtualHub;
  return {
    hubs: Object.entries(regions).map(
      ([region, { location, hubAddressPrefix }]) => ({
        id: elementIds.hub(region),
        region,
        location,
        addressPrefix: hubAddressPrefix ?? '',
        routingPreference:
          expressRoute.length > 0 && vpn.length === 0
            ? ('ASPath' as const)
            : ('ExpressRoute' as const),
        ...(vpn.includes(region)
          ? {
              vpnGateway: {
                id: elementIds.gateway('vpn', region),
                scaleUnits: vpnScaleUnits,
              },
            }
          : {}),
        ...(expressRoute.includes(region)
          ? {
              expressRouteGateway: {
                id: elementIds.gateway('er', region),
                scaleUnits: expressRouteScaleUnits,
              },
            }
          : {}),
        ...(inspection.via === 'azure-firewall'
          ? {
              firewall: {
                id: elementIds.firewall(region),
                tier: inspection.tier ?? 'Standard',
                ...(inspection.policySuffix === undefined
                  ? {}
                  : { policySuffix: inspection.policySuffix }),
                zones: gatewayZones(location),
              },
            }
          : {}),
      }),
    ),
    connections: [
      ...Object.keys(regions).map(key => [key, key] as const),
      ...Object.entries(spokes).map(
        ([key, { region }]) => [region, key] as const,
      ),
    ].map(([region, virtualNetwork]) => ({
      id: elementIds.hubConnection(region, virtualNetwork),
      region,
      virtualNetwork,
    })),
  };
}
