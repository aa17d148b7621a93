import type { Circuit, CircuitConnection } from '../network';
import { elementIds } from '../network';
import type { PlannedSpec } from '../spec';

export function buildCircuits({ circuits }: PlannedSpec): Circuit[] {
  return Object.entries(circuits).map(([key, circuit]) => ({
    id: elementIds.circuit(key),
    key,
    peeringLocation: circuit.peeringLocation,
    provider: circuit.provider,
    portId: circuit.expressRoutePortId,
    existingId: circuit.existingCircuitId,
    location: circuit.location,
    subscriptionId: circuit.subscriptionId,
    provisioned: circuit.provisioned,
    privatePeering: circuit.privatePeering,
    bandwidthMbps: circuit.bandwidthMbps,
    tier: circuit.tier,
    family: circuit.family,
    sites: circuit.sites ?? [],
  }));
}

/**
 * One connection for each region of a circuit.
 *
 * @param gatewaySubscriptionOf - subscription of the ExpressRoute gateway of a region
 */
export function buildCircuitConnections(
  { circuits }: PlannedSpec,
  gatewaySubscriptionOf: (region: string) => string | undefined,
): CircuitConnection[] {
  return Object.entries(circuits).flatMap(([key, circuit]) =>
    circuit.regions.map(region => ({
      id: elementIds.circuitConnection(region, key),
      region,
      circuit: key,
      authorization:
        circuit.subscriptionId?.toLowerCase() !==
        gatewaySubscriptionOf(region)?.toLowerCase(),
    })),
  );
}
