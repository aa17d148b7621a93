import { contains, readablePrefixes } from '../address';
import {
  findVpnGatewaySku,
  firewallTierChange,
  sources,
  vpnGatewayResizing,
} from '../azure';
import type { Value } from '../hcl';
import { isList, referencesOf } from '../hcl';
import type { PlannedResource } from './resource-changes';

/** A change that cannot be made at all as it is designed. @public */
export interface RefusedChange {
  /** Address of the resource. */
  readonly path: string;
  readonly message: string;
  readonly docs: string;
}

/** Subnets that Azure's services fill, with what stands in them. */
const services: Readonly<Record<string, string>> = {
  GatewaySubnet: 'a gateway',
  AzureFirewallSubnet: 'the firewall',
  RouteServerSubnet: 'the Route Server',
};

/** SKUs of ExpressRoute gateways of a fixed size, from the smallest. */
const expressRouteSizes: readonly string[] = ['ErGw1AZ', 'ErGw2AZ', 'ErGw3AZ'];

/** Resources that connect a gateway with a circuit. */
const circuitConnections: ReadonlySet<string> = new Set([
  'azurerm_virtual_network_gateway_connection',
  'azurerm_express_route_connection',
]);

/** The changes of the resources that Azure does not accept. */
export function refusedChanges(
  resources: readonly PlannedResource[],
): readonly RefusedChange[] {
  return resources.flatMap(resource => [
    ...subnetInUse(resource),
    ...subnetInTheWay(resource, resources),
    ...addressSpaceInUse(resource, resources),
    ...networkElsewhere(resource),
    ...circuitAnew(resource),
    ...circuitConnectedTooEarly(resource, resources),
    ...circuitMetered(resource),
    ...gatewaySmaller(resource),
    ...firewallByHand(resource),
  ]);
}

function subnetInUse({
  address,
  type,
  action,
  changed,
  before,
}: PlannedResource): readonly RefusedChange[] {
  if (type !== 'azurerm_subnet' || action !== 'update') return [];
  const range = changed.find(({ path }) => path === 'address_prefixes');
  if (!range) return [];
  const service = services[String(before?.values.name)];
  return [
    {
      path: address,
      message:
        service === undefined
          ? `The subnet gets other addresses (${textOf(
              range.before,
            )} → ${textOf(
              range.after,
            )}). Azure refuses that while anything is in the subnet; whether something is, the repository does not know. Empty it first, or add a subnet with the new range and leave this one.`
          : `The subnet gets other addresses (${textOf(
              range.before,
            )} → ${textOf(
              range.after,
            )}), and ${service} is in it. Azure refuses that: keep its range.`,
      docs: sources.manageSubnet.url,
    },
  ];
}

/**
 * A subnet cannot have the range of one that is still there, and nothing says that the other goes first: Terraform deletes
 * and creates at the same time, and a deployment deletes nothing.
 */
function subnetInTheWay(
  { address, type, action, after }: PlannedResource,
  resources: readonly PlannedResource[],
): readonly RefusedChange[] {
  if (type !== 'azurerm_subnet' || action !== 'create') return [];
  const module = address.slice(0, address.indexOf(type));
  const ranges = listOf(after?.values.address_prefixes ?? []);
  const others = resources.flatMap(each =>
    each.type === type &&
    each.action === 'delete' &&
    each.address.startsWith(module) &&
    ranges.some(range => {
      const taken = listOf(each.before?.values.address_prefixes ?? []);
      return isIn(range, taken) || taken.some(other => isIn(other, ranges));
    })
      ? String(each.before?.values.name)
      : [],
  );
  if (others.length === 0) return [];
  return [
    {
      path: address,
      message: `The subnet ${after?.values.name} gets ${ranges.join(
        ', ',
      )}, which ${others.join(
        ', ',
      )} has until it is deleted. Azure refuses that, and nothing deletes it first. Keep the name; or take ${others.join(
        ', ',
      )} away in one change, and add ${after?.values.name} in another.`,
      docs: sources.manageSubnet.url,
    },
  ];
}

/** A range of a network may go only when no subnet is left in it. */
function addressSpaceInUse(
  { address, type, action, changed }: PlannedResource,
  resources: readonly PlannedResource[],
): readonly RefusedChange[] {
  if (type !== 'azurerm_virtual_network' || action !== 'update') return [];
  const range = changed.find(({ path }) => path === 'address_space');
  if (!range) return [];
  const after = listOf(range.after);
  const gone = listOf(range.before).filter(prefix => !after.includes(prefix));
  const module = address.slice(0, address.indexOf(type));
  const inUse = resources.flatMap(each =>
    each.type === 'azurerm_subnet' &&
    each.address.startsWith(module) &&
    gone.some(prefix =>
      isIn(prefix, listOf(each.before?.values.address_prefixes ?? [])),
    )
      ? String(each.before?.values.name)
      : [],
  );
  if (inUse.length === 0) return [];
  return [
    {
      path: address,
      message: `The network loses ${gone.join(', ')}, and ${inUse.join(', ')} ${
        inUse.length > 1 ? 'are subnets' : 'is a subnet'
      } in it. Azure takes a range away only when no subnet is in it. Add the new range first, move the subnets into it, and take the old one away in a change of its own.`,
      docs: sources.manageVirtualNetwork.url,
    },
  ];
}

/** A network cannot get another name or location. What is in it would have to go before it, and Terraform does not see that. */
function networkElsewhere({
  address,
  type,
  action,
  changed,
}: PlannedResource): readonly RefusedChange[] {
  if (type !== 'azurerm_virtual_network' || action !== 'replace') return [];
  const what = changed
    .filter(({ forcesReplacement }) => forcesReplacement)
    .map(({ path, before, after }) => `${path}: ${before} → ${after}`);
  return [
    {
      path: address,
      message: `A virtual network stays where it is and keeps its name (${what.join(
        ', ',
      )}). Add a region with another key, move what runs in this one, and take this one away in a change of its own.`,
      docs: sources.manageVirtualNetwork.url,
    },
  ];
}

/** A circuit that is ordered anew has another service key, and carries nothing until its provider has set it up. */
function circuitAnew({
  address,
  type,
  action,
  changed,
}: PlannedResource): readonly RefusedChange[] {
  if (type !== 'azurerm_express_route_circuit' || action !== 'replace') {
    return [];
  }
  const lasting = changed.filter(({ forcesReplacement }) => forcesReplacement);
  const what = lasting.map(
    ({ path, before, after }) => `${path}: ${before} → ${after}`,
  );
  const location = lasting.every(({ path }) => path === 'location')
    ? lasting.at(0)?.before
    : undefined;
  return [
    {
      path: address,
      message: `Azure does not change this in a circuit (${what.join(
        ', ',
      )}): it would be deleted and ordered anew, and would carry nothing until its provider has set it up. ${
        location === undefined
          ? 'Add a circuit with another key, have its provider set it up, and take this one away in a change of its own.'
          : `Set the location of the circuit to ${location}, where it is.`
      }`,
      docs: sources.expressRouteCircuitChange.url,
    },
  ];
}

/**
 * A circuit of a provider is connected when the provider has set it up, which begins with the service key of one that exists.
 */
function circuitConnectedTooEarly(
  { address, type, action, after }: PlannedResource,
  resources: readonly PlannedResource[],
): readonly RefusedChange[] {
  const provider = after?.values.service_provider_name ?? null;
  if (
    type !== 'azurerm_express_route_circuit' ||
    action !== 'create' ||
    provider === null
  ) {
    return [];
  }
  const isConnected = resources.some(
    each =>
      circuitConnections.has(each.type) &&
      referencesOf(each.after?.values ?? {}).some(
        reference => reference.address === address,
      ),
  );
  if (!isConnected) return [];
  return [
    {
      path: address,
      message: `The circuit is new, and would be connected with the same apply. Azure refuses that until ${provider} has set it up, which begins with the service key of the circuit. Set provisioned to false, apply, give the provider the key, and set it to true when the circuit is set up.`,
      docs: sources.expressRouteCircuitChange.url,
    },
  ];
}

function circuitMetered({
  address,
  type,
  action,
  changed,
}: PlannedResource): readonly RefusedChange[] {
  const family = changed.find(({ path }) => path === 'sku.family');
  return type === 'azurerm_express_route_circuit' &&
    action === 'update' &&
    family?.before === 'UnlimitedData'
    ? [
        {
          path: address,
          message:
            'The circuit has unlimited data, and Azure does not go back to metered data. Keep its family, or order another circuit.',
          docs: sources.expressRouteCircuitChange.url,
        },
      ]
    : [];
}

/** A firewall whose tier Azure does not change while it runs. */
function firewallByHand({
  address,
  type,
  action,
  changed,
  after,
}: PlannedResource): readonly RefusedChange[] {
  const tier = changed.find(({ path }) => path === 'sku_tier');
  const { location, zones = null } = after?.values ?? {};
  return type === 'azurerm_firewall' &&
    action === 'update' &&
    tier &&
    String(location).replaceAll(' ', '').toLowerCase() ===
      firewallTierChange.byHandIn &&
    listOf(zones).length > 0
    ? [
        {
          path: address,
          message: `The firewall gets another tier (${tier.before} → ${tier.after}). In Southeast Asia, Azure changes that of a firewall in availability zones only while it is deallocated, which takes up to ${firewallTierChange.minutesByHand} minutes without its traffic. Do that by hand as the document says, and make this change afterwards.`,
          docs: firewallTierChange.source.url,
        },
      ]
    : [];
}

/** A gateway of virtual networks does not get a smaller SKU, but for one step of ExpressRoute gateways. */
function gatewaySmaller({
  address,
  type,
  action,
  changed,
  after,
}: PlannedResource): readonly RefusedChange[] {
  const sku = changed.find(({ path }) => path === 'sku');
  if (
    type !== 'azurerm_virtual_network_gateway' ||
    action !== 'update' ||
    !sku
  ) {
    return [];
  }
  const isVpn = after?.values.type === 'Vpn';
  const sizeOf = (name: Value) =>
    isVpn
      ? findVpnGatewaySku(String(name))?.aggregateMbps
      : expressRouteSizes.indexOf(String(name));
  const [was = 0, is = 0] = [sku.before, sku.after].map(sizeOf);
  const isPossible =
    !isVpn && sku.before === 'ErGw2AZ' && sku.after === 'ErGw1AZ';
  if (was < 0 || is < 0 || is >= was || isPossible) return [];
  return [
    {
      path: address,
      message: `The gateway gets a smaller SKU (${sku.before} → ${sku.after}). Azure does not do that: it would have to be deleted and created anew, with other public addresses. Keep ${sku.before}; or take the gateway away in one change, and add it again with the smaller SKU in another.`,
      docs: isVpn
        ? vpnGatewayResizing.source.url
        : sources.expressRouteGateways.url,
    },
  ];
}

function isIn(range: string, prefixes: readonly string[]): boolean {
  const [outer] = readablePrefixes([range]);
  return readablePrefixes(prefixes).some(
    prefix => outer !== undefined && contains(outer, prefix),
  );
}

function listOf(value: Value): readonly string[] {
  return isList(value) ? value.map(String) : [];
}

function textOf(value: Value): string {
  return listOf(value).join(', ');
}
