import type {
  CircuitConnection,
  ExistingConnection,
  GatewayConnection,
} from '../network';
import { serviceSubnets } from '../azure';
import type { PlannedRegion, PlannedSpec } from '../spec';

/** Names of the subnets of Azure's services that a region's network has already; a gateway stands in one. */
export function existingSubnetsOf({
  existingServiceSubnets = [],
  existingVpnGateway,
  existingExpressRouteGateway,
}: PlannedRegion): readonly string[] | undefined {
  const names = new Set<string>(existingServiceSubnets);
  if (existingVpnGateway ?? existingExpressRouteGateway) {
    names.add(serviceSubnets.gateway.name);
  }
  return names.size === 0 ? undefined : [...names];
}

/** The connection that a region has already with the other end. */
export function existingConnectionOf(
  { regions }: PlannedSpec,
  region: string,
  other: string,
): ExistingConnection | undefined {
  return regions[region]?.existingConnections?.[other];
}

/** The same connections, those that exist already with their ids. */
export function adoptedGatewayConnections(
  spec: PlannedSpec,
  connections: readonly GatewayConnection[],
): readonly GatewayConnection[] {
  return connections.map(connection => {
    const [a, b] = connection.regions;
    const halves = [
      [a, existingConnectionOf(spec, a, b)],
      [b, existingConnectionOf(spec, b, a)],
    ].filter(([, half]) => half !== undefined);
    return halves.length === 0
      ? connection
      : { ...connection, existing: Object.fromEntries(halves) };
  });
}

/** The same connections, those that exist already with their ids. */
export function adoptedCircuitConnections(
  spec: PlannedSpec,
  connections: readonly CircuitConnection[],
): readonly CircuitConnection[] {
  return connections.map(connection => ({
    ...connection,
    ...withDefined(
      'existing',
      existingConnectionOf(spec, connection.region, connection.circuit),
    ),
  }));
}

/** An object of one property, or of none where it has no value. */
export function withDefined<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return value === undefined
    ? {}
    : ({ [name]: value } as { readonly [Key in Name]: Value });
}
