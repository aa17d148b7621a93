import { circuitReachesLocation, findPeeringLocation } from '../azure';
import type { Change } from '../findings';
import { patternOf } from '../patterns';
import type { PlannedCircuit, PlannedSpec } from '../topology';

/** Keys of the circuits that a region is on, in the order of the spec. */
export function circuitsOfRegion(
  { circuits }: Pick<PlannedSpec, 'circuits'>,
  region: string,
): string[] {
  return Object.keys(circuits).filter(key =>
    circuits[key].regions.includes(region),
  );
}

/**
 * True if a circuit reaches an Azure location; undefined where its peering location or the Azure location is not known.
 */
export function reaches(
  { tier, peeringLocation }: PlannedCircuit,
  location: string,
): boolean | undefined {
  const at = findPeeringLocation(peeringLocation);
  return at && circuitReachesLocation(tier, at, location);
}

/** The choice that asks for ExpressRoute: `onPremises.via is expressroute`; undefined where there is none. */
export function expressRouteReason(planned: PlannedSpec): string | undefined {
  const { interconnect, onPremises } = planned;
  if (patternOf(planned).regionGateways === 'expressroute') {
    return `interconnect.pattern is ${interconnect.pattern}`;
  }
  return onPremises.via === 'expressroute'
    ? 'onPremises.via is expressroute'
    : undefined;
}

/** The change that puts a region on the circuit, where there is one only and it reaches the region. */
export function joinOnlyCircuit(
  { circuits, regions }: PlannedSpec,
  joining: readonly string[],
): Change | undefined {
  const keys = Object.keys(circuits);
  if (keys.length !== 1) return undefined;
  const [key] = keys;
  const circuit = circuits[key];
  if (
    joining.some(region => reaches(circuit, regions[region].location) === false)
  ) {
    return undefined;
  }
  return {
    path: ['circuits', key, 'regions'],
    value: [...new Set([...circuit.regions, ...joining])],
  };
}

/**
 * The changes that give each region a gateway of its own to on-premises; undefined where a region could not be put on the
 * circuit that it then needs.
 */
export function gatewayPerRegion(
  planned: PlannedSpec,
): readonly Change[] | undefined {
  const change: Change[] = [
    { path: ['onPremises', 'gateways'], value: 'per-region' },
    { path: ['onPremises', 'gatewayRegion'], value: undefined },
  ];
  if (planned.onPremises.via !== 'expressroute') return change;
  const joining = Object.keys(planned.regions).filter(
    region => circuitsOfRegion(planned, region).length === 0,
  );
  if (joining.length === 0) return change;
  const join = joinOnlyCircuit(planned, joining);
  return join && [...change, join];
}
