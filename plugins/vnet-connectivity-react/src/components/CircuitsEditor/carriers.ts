import type {
  CircuitSpec,
  CircuitTier,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  circuitReachesLocation,
  directCircuitMbps,
  findPeeringLocation,
  providerCircuitMbps,
} from 'backstage-plugin-vnet-connectivity-common';

/** A circuit whose required values may still be missing. */
export type CircuitDraft = Partial<CircuitSpec>;

/** The carrier of a circuit: a provider, a port of the customer's own, or that of a circuit that exists. */
export type Carrier = 'provider' | 'direct' | 'existing';

export function carrierOf({
  existingCircuitId,
  expressRoutePortId,
}: CircuitDraft): Carrier {
  if (existingCircuitId !== undefined) return 'existing';
  return expressRoutePortId === undefined ? 'provider' : 'direct';
}

const fieldOfCarrier = {
  provider: 'provider',
  direct: 'expressRoutePortId',
  existing: 'existingCircuitId',
} as const;

/** The circuit with another carrier, whose name or id is still empty; Azure takes one carrier only. */
export function withCarrier(
  circuit: CircuitDraft,
  carrier: Carrier,
): CircuitDraft {
  const {
    provider: _provider,
    expressRoutePortId: _port,
    existingCircuitId: _id,
    ...rest
  } = circuit;
  return { ...rest, [fieldOfCarrier[carrier]]: '' };
}

/** The bandwidths that can be ordered, megabits per second, and the one that a circuit has now. */
export function bandwidthsOf(circuit: CircuitDraft): number[] {
  const offered: readonly number[] =
    carrierOf(circuit) === 'direct'
      ? [
          ...directCircuitMbps[10000],
          ...directCircuitMbps[100000],
          ...directCircuitMbps[400000],
        ]
      : providerCircuitMbps.values;
  return [...new Set([...offered, circuit.bandwidthMbps ?? offered[0]])].sort(
    (a, b) => a - b,
  );
}

/** The reach of a tier from the peering location of a circuit. */
export interface Reach {
  /** Keys of the circuit's regions that it does not reach. */
  readonly outside: readonly string[];
  /** Keys of the regions for which that is not known. */
  readonly unknown: readonly string[];
}

/**
 * The regions of a circuit that a tier does not reach, or may not reach; undefined where the peering location is not
 * known.
 *
 * @param locationOf - the Azure location of a region
 */
export function reachOf(
  { peeringLocation = '', regions = [] }: CircuitDraft,
  tier: CircuitTier,
  locationOf: (region: string) => string | undefined,
): Reach | undefined {
  const place = findPeeringLocation(peeringLocation);
  if (!place) return undefined;
  const reaches = (region: string) => {
    const location = locationOf(region);
    return location === undefined
      ? undefined
      : circuitReachesLocation(tier, place, location);
  };
  return {
    outside: regions.filter(region => reaches(region) === false),
    unknown: regions.filter(region => reaches(region) === undefined),
  };
}
