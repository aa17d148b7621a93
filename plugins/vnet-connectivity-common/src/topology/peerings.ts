import type { Peering } from '../network';
import { peeringHalf } from '../network/peering';
import { patternOf } from '../patterns';
import type { PlannedSpec } from '../spec';
import {
  expressRouteGatewayRegions,
  routeServerRegions,
  vpnGatewayRegions,
} from './gateway-placement';

/**
 * Both halves of the peerings of spokes with the hub of their region. Empty where virtual hubs replace the networks of
 * regions as hubs, or a Virtual Network Manager makes the peerings.
 */
export function peeringsOfSpokes(spec: PlannedSpec): Peering[] {
  if (
    patternOf(spec).virtualHubs ||
    spec.interconnect.peeredBy === 'network-manager'
  ) {
    return [];
  }
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
      peeringHalf(region, key, {
        allowForwardedTraffic: transit,
        allowGatewayTransit: transit,
        useRemoteGateways: false,
      }),
      peeringHalf(key, region, {
        allowForwardedTraffic: transit || spec.inspection.via !== 'none',
        allowGatewayTransit: false,
        useRemoteGateways: transit,
      }),
    ];
  });
}

/** The same peerings, those that exist already with their ids. */
export function adoptedPeerings(
  { regions, spokes }: PlannedSpec,
  peerings: Peering[],
): Peering[] {
  const networks = { ...regions, ...spokes };
  const hasAny = Object.values(networks).some(
    ({ existingPeerings }) => existingPeerings !== undefined,
  );
  // Not copied without need: a mesh has a great many of them.
  if (!hasAny) return peerings;
  return peerings.map(peering => {
    const existingId = networks[peering.from]?.existingPeerings?.[peering.to];
    return existingId === undefined ? peering : { ...peering, existingId };
  });
}
