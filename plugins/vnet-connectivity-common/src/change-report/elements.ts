import { elementIds } from '../network';
import { withoutAlias } from '../repository/terraform/subscriptions';

/** The parts of an address that say which element of the network a resource is of. */
interface AddressParts {
  /** Name of the module's call, without the alias of a subscription. */
  readonly call: string;
  /** Key of the module's call, or of the resource in a module that has all of them. */
  readonly key: string;
}

const [firstOf, secondOf] = [0, 1].map(
  at => (key: string) => key.split('/')[at] ?? '',
);

/** The element that fails while the resources of a module's call are not there. */
const elementOfCall: Readonly<Record<string, (key: string) => string>> = {
  virtual_network: elementIds.vnet,
  peering: key => elementIds.peering(firstOf(key), secondOf(key)),
  return_peering: key => elementIds.peering(firstOf(key), secondOf(key)),
  // Until version 0.1.0.
  remote_gateway_peering: key =>
    elementIds.peering(firstOf(key), secondOf(key)),
  vpn_gateway: key => elementIds.gateway('vpn', key),
  express_route_gateway: key => elementIds.gateway('er', key),
  hub_vpn_gateway: key => elementIds.gateway('vpn', key),
  hub_express_route_gateway: key => elementIds.gateway('er', key),
  site_connection: key =>
    elementIds.siteConnection(firstOf(key), secondOf(key)),
  hub_site_connection: key =>
    elementIds.siteConnection(firstOf(key), secondOf(key)),
  gateway_connection: key =>
    elementIds.gatewayConnection(firstOf(key), secondOf(key)),
  circuit: elementIds.circuit,
  circuit_connection: key =>
    elementIds.circuitConnection(firstOf(key), secondOf(key)),
  hub_circuit_connection: key =>
    elementIds.circuitConnection(firstOf(key), secondOf(key)),
  virtual_hub: elementIds.hub,
  hub_connection: elementIds.vnet,
  firewall: elementIds.firewall,
  hub_firewall: elementIds.firewall,
  route_server: elementIds.routeServer,
};

/** Resources without which the rest of their module goes on carrying traffic. */
const carriesNothing: ReadonlySet<string> = new Set([
  'azurerm_subnet',
  'azurerm_express_route_circuit_authorization',
]);

/**
 * The id of the element that carries no traffic while the resource is not there; undefined where there is none, as for a
 * subnet or a policy.
 */
export function elementOfResource(
  address: string,
  type: string,
): string | undefined {
  if (carriesNothing.has(type)) return undefined;
  const parts = addressParts(address);
  if (!parts) return undefined;
  const element = Object.hasOwn(elementOfCall, parts.call)
    ? elementOfCall[parts.call]
    : undefined;
  return element?.(parts.key);
}

function addressParts(address: string): AddressParts | undefined {
  const [, name, ofCall, ofResource] =
    /^module\.(\w+)(?:\["([^"]*)"\])?\.\w+\.\w+(?:\["([^"]*)"\])?/.exec(
      address,
    ) ?? [];
  const key = ofCall ?? ofResource;
  if (name === undefined || key === undefined) return undefined;
  return { call: withoutAlias(name), key };
}
