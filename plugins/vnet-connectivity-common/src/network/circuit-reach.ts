import {
  circuitReachesLocation,
  findAzureRegion,
  findPeeringLocation,
  geopoliticalRegionOf,
  isGeopoliticalRegion,
} from '../azure';
import type { Circuit, Connection, NetworkGraph } from './graph';

/** Other names of the geopolitical regions of ExpressRoute. */
const geopoliticalAliases: Readonly<Record<string, string>> = {
  'Asia Pacific': 'Asia',
  Australia: 'Oceania',
  'United States': 'North America',
  US: 'North America',
};

/** The geopolitical region as stated, or that of the peering location. */
function geopoliticalRegionOfCircuit({
  geopolitical,
  peeringLocation,
}: Circuit): string | undefined {
  const stated =
    geopolitical ??
    findPeeringLocation(peeringLocation ?? '')?.geopoliticalRegion;
  return stated === undefined
    ? undefined
    : geopoliticalAliases[stated] ?? stated;
}

/** The reason why two circuits cannot be joined; undefined where they can. Source: ExpressRoute FAQ, Global Reach. */
export function globalReachObstacle(
  a: Circuit,
  b: Circuit,
): 'location' | 'premium' | undefined {
  if (
    a.peeringLocation !== undefined &&
    a.peeringLocation === b.peeringLocation
  ) {
    return 'location';
  }
  const [here, there] = [a, b].map(geopoliticalRegionOfCircuit);
  const premium = a.sku === 'Premium' && b.sku === 'Premium';
  return here !== undefined && there !== undefined && here !== there && !premium
    ? 'premium'
    : undefined;
}

/**
 * A Standard circuit reaches its geopolitical region only, a Local one the Azure regions near its peering location.
 * Values that are not stated are looked up by the peering location. Sources: ExpressRoute FAQ, ExpressRoute locations.
 */
export function circuitReaches(
  graph: NetworkGraph,
  connection: Pick<Connection, 'a' | 'b'>,
  vnet: string,
): boolean {
  const end = [connection.a, connection.b].find(
    ({ kind }) => kind === 'circuit',
  );
  const circuit = end && graph.circuits[end.key];
  if (!circuit || circuit.sku === 'Premium') return true;
  const at = findPeeringLocation(circuit.peeringLocation ?? '');
  const entry = graph.vnets[vnet];
  const region = findAzureRegion(entry?.location ?? entry?.region ?? '');
  if (circuit.sku === 'Local' && at && region) {
    return circuitReachesLocation('Local', at, region.location) ?? true;
  }
  const mine = geopoliticalRegionOfCircuit(circuit);
  if (mine === undefined) return true;
  const theirs = region && geopoliticalRegionOf(region.location);
  // A location that the table does not have is not refused.
  return theirs === undefined || !isGeopoliticalRegion(mine) || theirs === mine;
}
