import { isRecord } from '../../records';
import type { Instance } from './instances';
import { parseResourceId, sameInAnyCase } from './resource-id';
import type { Values } from './values';
import { blocksOf, flagOf, textOf, textsOf } from './values';

/**
 * Bodies of azapi that are plainly a virtual network, a subnet, a peering, a route table or a route, as the resources of
 * azurerm that say the same. Names of properties are those of Microsoft.Network, 2024-07-01.
 */

/** The content of a body, in arguments of azurerm; without `whole` it has further content. */
interface Reading {
  readonly type: string;
  readonly values: Values;
  /** Nothing of the body is left out. */
  readonly whole: boolean;
  /** Resources that the body declares inside of this one. */
  readonly inside?: readonly Inside[];
}

interface Inside {
  readonly name: string;
  /** Type of the child: `Microsoft.Network/virtualNetworks/virtualNetworkPeerings`. */
  readonly type: string;
  readonly properties: Values;
}

type Read = (properties: Values) => Reading | undefined;

const network = 'Microsoft.Network/virtualNetworks';
const peering = `${network}/virtualNetworkPeerings`;

/** Readers by type, in lower case. */
const readers: ReadonlyMap<string, Read> = new Map(
  Object.entries({
    [network]: readNetwork,
    [`${network}/subnets`]: readSubnet,
    [peering]: readPeering,
    'Microsoft.Network/routeTables': readRouteTable,
    'Microsoft.Network/routeTables/routes': readRoute,
  }).map(([type, read]): [string, Read] => [sameInAnyCase(type), read]),
);

/**
 * Types of Azure that change no route, as the same types of azurerm do. What deploys something, or keeps route tables
 * by itself as managed clusters and databases do, is not among them.
 */
const withoutEffect =
  /^Microsoft\.(Authorization|Insights|KeyVault|ManagedIdentity|OperationalInsights|Storage)\/|^Microsoft\.Resources\/(resourceGroups|tags)$|^Microsoft\.Network\/(applicationSecurityGroups|bastionHosts|ddosProtectionPlans|dnsZones|firewallPolicies|ipGroups|natGateways|networkSecurityGroups|networkWatchers|privateDnsZones|privateEndpoints|publicIPAddresses|publicIPPrefixes)(\/|$)/i;

/**
 * Types that may build or join anything, whatever ids their bodies hold: deployments of templates and scripts, and what
 * a Virtual Network Manager does with groups.
 */
const mayDoAnything =
  /^Microsoft\.(Resources\/deployment|Blueprint\/|Solutions\/applications|Network\/networkManagers\/(commits|connectivityConfigurations|networkGroups|routingConfigurations))/i;

/** True if an instance is of azapi and changes no route. */
export function isAzapiWithoutEffect(instance: Instance): boolean {
  return isAzapi(instance) && withoutEffect.test(azureTypeOf(instance));
}

/** True if an instance is of azapi and may build or join anything. */
export function azapiMayDoAnything(instance: Instance): boolean {
  return isAzapi(instance) && mayDoAnything.test(azureTypeOf(instance));
}

/**
 * The instances with those of azapi that can be read as azurerm in their place. Of a body that says more than is read
 * the azapi instance stays as well, as one of a type that is not known.
 */
export function withAzapiRead(all: readonly Instance[]): Instance[] {
  const updates = all.filter(({ type }) => type === 'azapi_update_resource');
  const read = all.flatMap(instance =>
    isReadable(instance) ? asAzurerm(instance) : [instance],
  );
  return updates.reduce(updated, read);
}

function isAzapi({ type }: Instance): boolean {
  return type.startsWith('azapi_');
}

function isReadable({ type }: Instance): boolean {
  return type === 'azapi_resource';
}

/** `Microsoft.Network/virtualNetworks` of `Microsoft.Network/virtualNetworks@2024-07-01`. */
function azureTypeOf({ values }: Instance): string {
  return (textOf(values, 'type') ?? '').split('@')[0];
}

/** Properties of the body; a data source has them in its output. Undefined where they are not, or not all, known. */
function propertiesOf({ mode, values }: Instance): Values | undefined {
  const given = mode === 'data' ? values.output : values.body;
  const body = typeof given === 'string' ? jsonOf(given) : given;
  return isRecord(body) && isRecord(body.properties)
    ? body.properties
    : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asAzurerm(instance: Instance): Instance[] {
  const type = azureTypeOf(instance);
  const read = readers.get(sameInAnyCase(type));
  const properties = propertiesOf(instance);
  const isNetwork = sameInAnyCase(type) === sameInAnyCase(network);
  // A network is an end of flows, whatever else is known of it.
  const reading = read?.(properties ?? (isNetwork ? {} : { unread: true }));
  if (!reading) return [instance];
  const { values } = instance;
  const parent = textOf(values, 'parent_id');
  const id =
    textOf(values, 'id') ??
    (parent === undefined
      ? undefined
      : idIn(parent, type, textOf(values, 'name') ?? ''));
  const isWhole =
    reading.whole &&
    properties !== undefined &&
    // Write-only parts of a body are in no document.
    (values.sensitive_body ?? values.sensitive_body_version ?? null) === null;
  // What has a parent that is not known, or an id, cannot be told apart from others.
  const isPlaced = isNetwork || isTopLevel(type) || id !== undefined;
  if (!isPlaced || (!isNetwork && !isWhole)) return [instance];
  const self = readAs(instance, reading, {
    id: textOf(values, 'id'),
    place: id,
    name: textOf(values, 'name') ?? parseResourceId(id ?? '')?.name,
    location: textOf(values, 'location'),
  });
  const inside = (reading.inside ?? []).flatMap(each => {
    const child = readers.get(sameInAnyCase(each.type))?.(each.properties);
    return child?.whole && id !== undefined
      ? [
          readAs(
            {
              ...instance,
              address: `${instance.address}: ${each.name}`,
            },
            child,
            {
              id: textOf(values, 'id') && idIn(id, each.type, each.name),
              place: idIn(id, each.type, each.name),
              name: each.name,
            },
          ),
        ]
      : undefined;
  });
  const isComplete = isWhole && !inside.includes(undefined);
  return [
    ...(isComplete ? [] : [instance]),
    self,
    ...inside.flatMap(each => each ?? []),
  ];
}

function isTopLevel(type: string): boolean {
  return type.split('/').length === 2;
}

/** Id of a resource of a type in a resource group, or of a child in its parent. */
function idIn(parent: string, type: string, name: string): string {
  return isTopLevel(type)
    ? `${parent}/providers/${type}/${name}`
    : `${parent}/${type.split('/').at(-1)}/${name}`;
}

interface Place {
  /** As the document states it: what does not exist yet has none. */
  readonly id?: string;
  /** Id that it has, or will have. */
  readonly place?: string;
  readonly name?: string;
  readonly location?: string;
}

function readAs(
  instance: Instance,
  { type, values }: Reading,
  { id, place, name, location }: Place,
): Instance {
  const parts = place?.split('/') ?? [];
  const group = parts.findIndex(part => /^resourceGroups$/i.test(part));
  // The parent of a child, by name: /…/virtualNetworks/NAME/subnets/…
  const parentName = parts.length > 10 ? parts[8] : undefined;
  const parentArgument =
    type === 'azurerm_route' ? 'route_table_name' : 'virtual_network_name';
  return {
    ...instance,
    type,
    writtenAs: instance.type,
    values: {
      ...values,
      ...(id === undefined ? {} : { id }),
      ...(name === undefined ? {} : { name }),
      ...(location === undefined ? {} : { location }),
      ...(group < 0 ? {} : { resource_group_name: parts[group + 1] }),
      ...(parentName === undefined ? {} : { [parentArgument]: parentName }),
    },
  };
}

/** True if the properties have none beside those that are read and those that change no route. */
function isRead(properties: Values, names: readonly string[]): boolean {
  return Object.entries(properties).every(
    ([name, value]) => names.includes(name) || value === null,
  );
}

function idOf(properties: Values, name: string): string | undefined {
  const value = properties[name];
  return isRecord(value) ? textOf(value, 'id') : undefined;
}

/** The entries of a list of `{ name, properties }`. */
function childrenOf(
  properties: Values,
  name: string,
): { readonly name: string; readonly properties: Values }[] {
  return blocksOf(properties, name).map(each => ({
    name: textOf(each, 'name') ?? '',
    properties: isRecord(each.properties) ? each.properties : {},
  }));
}

function readNetwork(properties: Values): Reading {
  const { addressSpace } = properties;
  const space = isRecord(addressSpace) ? addressSpace : {};
  const subnets = childrenOf(properties, 'subnets').map(each => ({
    name: each.name,
    reading: readSubnet(each.properties),
  }));
  return {
    type: 'azurerm_virtual_network',
    values: {
      address_space: textsOf(space, 'addressPrefixes'),
      subnet: subnets.map(({ name, reading }) => ({ ...reading.values, name })),
    },
    whole:
      isRead(properties, [
        'addressSpace',
        'subnets',
        'virtualNetworkPeerings',
        'bgpCommunities',
        'ddosProtectionPlan',
        'dhcpOptions',
        'enableDdosProtection',
        'enableVmProtection',
        'encryption',
        'flowTimeoutInMinutes',
        'privateEndpointVNetPolicies',
      ]) &&
      isRead(space, ['addressPrefixes']) &&
      subnets.every(({ reading }) => reading.whole),
    inside: childrenOf(properties, 'virtualNetworkPeerings').map(each => ({
      ...each,
      type: peering,
    })),
  };
}

function readSubnet(properties: Values): Reading {
  const table = idOf(properties, 'routeTable');
  const prefix = textOf(properties, 'addressPrefix');
  return {
    type: 'azurerm_subnet',
    values: {
      address_prefixes: [
        ...textsOf(properties, 'addressPrefixes'),
        ...(prefix === undefined ? [] : [prefix]),
      ],
      ...(table === undefined ? {} : { route_table_id: table }),
    },
    whole:
      // A table that does not exist yet has no id here.
      (table !== undefined || (properties.routeTable ?? null) === null) &&
      isRead(properties, [
        'addressPrefix',
        'addressPrefixes',
        'routeTable',
        'defaultOutboundAccess',
        'delegations',
        'natGateway',
        'networkSecurityGroup',
        'privateEndpointNetworkPolicies',
        'privateLinkServiceNetworkPolicies',
        'serviceEndpointPolicies',
        'serviceEndpoints',
        'sharingScope',
      ]),
  };
}

function readPeering(properties: Values): Reading {
  const remote = idOf(properties, 'remoteVirtualNetwork');
  const access = flagOf(properties, 'allowVirtualNetworkAccess');
  const state = textOf(properties, 'peeringState');
  return {
    type: 'azurerm_virtual_network_peering',
    values: {
      remote_virtual_network_id: remote,
      allow_virtual_network_access: access,
      allow_forwarded_traffic: flagOf(properties, 'allowForwardedTraffic'),
      allow_gateway_transit: flagOf(properties, 'allowGatewayTransit'),
      use_remote_gateways: flagOf(properties, 'useRemoteGateways'),
      peer_complete_virtual_networks_enabled: flagOf(
        properties,
        'peerCompleteVnets',
      ),
      only_ipv6_peering_enabled: flagOf(properties, 'enableOnlyIPv6Peering'),
    },
    whole:
      remote !== undefined &&
      // No document says what Azure makes of a body without it.
      access !== undefined &&
      (state === undefined || state === 'Connected') &&
      isRead(properties, [
        'remoteVirtualNetwork',
        'allowVirtualNetworkAccess',
        'allowForwardedTraffic',
        'allowGatewayTransit',
        'useRemoteGateways',
        'peerCompleteVnets',
        'enableOnlyIPv6Peering',
        'doNotVerifyRemoteGateways',
        'peeringState',
        'peeringSyncLevel',
        // Of a peering of whole networks they have no effect.
        'localSubnetNames',
        'remoteSubnetNames',
      ]),
  };
}

function readRouteTable(properties: Values): Reading {
  const routes = childrenOf(properties, 'routes').map(each => ({
    name: each.name,
    reading: readRoute(each.properties),
  }));
  const isOff = flagOf(properties, 'disableBgpRoutePropagation');
  return {
    type: 'azurerm_route_table',
    values: {
      bgp_route_propagation_enabled: !isOff,
      route: routes.map(({ name, reading }) => ({ ...reading.values, name })),
    },
    whole:
      isRead(properties, ['disableBgpRoutePropagation', 'routes']) &&
      routes.every(({ reading }) => reading.whole),
  };
}

function readRoute(properties: Values): Reading {
  const nextHop = textOf(properties, 'nextHopIpAddress');
  return {
    type: 'azurerm_route',
    values: {
      address_prefix: textOf(properties, 'addressPrefix'),
      next_hop_type: textOf(properties, 'nextHopType'),
      ...(nextHop === undefined ? {} : { next_hop_in_ip_address: nextHop }),
    },
    whole: isRead(properties, [
      'addressPrefix',
      'nextHopType',
      'nextHopIpAddress',
      'hasBgpOverride',
    ]),
  };
}

/** Arguments of which azapi_update_resource can say something else than the resource itself. */
const updatable: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'azurerm_virtual_network_peering',
    [
      'allowVirtualNetworkAccess',
      'allowForwardedTraffic',
      'allowGatewayTransit',
      'useRemoteGateways',
    ],
  ],
  ['azurerm_subnet', ['routeTable']],
]);

/**
 * The instances after one azapi_update_resource: it changes properties of a resource that another block made, and is
 * what Azure has. Where the resource, or what is changed of it, is another one, the update stays on the list of what is
 * not known. Source: azapi_update_resource, Terraform Registry.
 */
function updated(all: readonly Instance[], update: Instance): Instance[] {
  const { values } = update;
  const type = azureTypeOf(update);
  const parent = textOf(values, 'parent_id');
  const name = textOf(values, 'name');
  const id =
    textOf(values, 'resource_id') ??
    (parent === undefined || name === undefined
      ? undefined
      : idIn(parent, type, name));
  const properties = propertiesOf(update);
  const target = all.find(
    each =>
      updatable.has(each.type) &&
      id !== undefined &&
      sameInAnyCase(textOf(each.values, 'id') ?? '') === sameInAnyCase(id),
  );
  const reading = readers.get(sameInAnyCase(type))?.(properties ?? {});
  const isRight =
    target !== undefined &&
    properties !== undefined &&
    reading?.type === target.type &&
    isRead(properties, updatable.get(target.type) ?? []) &&
    Object.values(properties).every(
      value =>
        typeof value === 'boolean' ||
        (isRecord(value) && textOf(value, 'id') !== undefined),
    );
  if (!isRight) return [...all];
  const changes = Object.fromEntries(
    Object.entries(reading.values).filter(
      ([argument, value]) =>
        value !== undefined && argument !== 'address_prefixes',
    ),
  );
  return all.flatMap(each => {
    if (each === update) return [];
    return each === target
      ? [{ ...each, values: { ...each.values, ...changes } }]
      : [each];
  });
}
