import { azurermTypesOf } from '../../azure';
import { isRecord } from '../../records';
import type { Values } from './values';
import { blocksOf, flagOf, textOf, textsOf } from './values';

/** The content of a body, in arguments of azurerm; without `whole` it has further content. */
export interface Reading {
  readonly type: string;
  readonly values: Values;
  /** Nothing of the body is left out. */
  readonly whole: boolean;
  /** Arguments with one id, by the properties that have them: unknown until apply they are found by their references. */
  readonly references?: Readonly<Record<string, string>>;
  /** Properties that change no route. */
  readonly without?: readonly string[];
  /** Resources that the body declares inside of this one. */
  readonly inside?: readonly Inside[];
}

interface Inside {
  readonly name: string;
  /** Type of the child: `Microsoft.Network/virtualNetworks/virtualNetworkPeerings`. */
  readonly type: string;
  readonly properties: Values;
}

/** @param open - names of properties that are not, or not wholly, known until apply */
type Read = (
  properties: Values,
  open?: readonly string[],
) => Reading | undefined;

export const networkType = 'Microsoft.Network/virtualNetworks';

const peering = `${networkType}/virtualNetworkPeerings`;

/** Readers by the type that they give. Names of properties are those of Microsoft.Network, 2024-07-01. */
const readers: ReadonlyMap<string, Read> = new Map([
  ['azurerm_virtual_network', readNetwork],
  ['azurerm_subnet', readSubnet],
  ['azurerm_virtual_network_peering', readPeering],
  ['azurerm_route_table', readRouteTable],
  ['azurerm_route', readRoute],
]);

/** The reader of the properties that a body of a type of Azure has; undefined for a type that is not read. */
export function readerOfBody(type: string): Read | undefined {
  const [azurerm] = azurermTypesOf(type);
  return azurerm === undefined ? undefined : readers.get(azurerm);
}

/** True if the properties have none beside those that are read and those that change no route. */
export function isRead(properties: Values, names: readonly string[]): boolean {
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

/** Properties of a network that change no route. */
const networkProperties: readonly string[] = [
  'bgpCommunities',
  'ddosProtectionPlan',
  'dhcpOptions',
  'enableDdosProtection',
  'enableVmProtection',
  'encryption',
  'flowTimeoutInMinutes',
  'privateEndpointVNetPolicies',
];

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
    without: networkProperties,
    whole:
      isRead(properties, [
        'addressSpace',
        'subnets',
        'virtualNetworkPeerings',
        ...networkProperties,
      ]) &&
      isRead(space, ['addressPrefixes']) &&
      subnets.every(({ reading }) => reading.whole),
    inside: childrenOf(properties, 'virtualNetworkPeerings').map(each => ({
      ...each,
      type: peering,
    })),
  };
}

/** Properties of a subnet that change no route between networks. */
export const subnetProperties: readonly string[] = [
  'defaultOutboundAccess',
  'delegations',
  'natGateway',
  'networkSecurityGroup',
  'privateEndpointNetworkPolicies',
  'privateLinkServiceNetworkPolicies',
  'serviceEndpointPolicies',
  'serviceEndpoints',
  'sharingScope',
];

function readSubnet(properties: Values, open: readonly string[] = []): Reading {
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
    references: { routeTable: 'route_table_id' },
    without: subnetProperties,
    whole:
      // A table that does not exist yet has no id here.
      (table !== undefined ||
        open.includes('routeTable') ||
        (properties.routeTable ?? null) === null) &&
      isRead(properties, [
        'addressPrefix',
        'addressPrefixes',
        'routeTable',
        ...subnetProperties,
      ]),
  };
}

function readPeering(
  properties: Values,
  open: readonly string[] = [],
): Reading {
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
      local_subnet_names: properties.localSubnetNames,
      remote_subnet_names: properties.remoteSubnetNames,
    },
    references: { remoteVirtualNetwork: 'remote_virtual_network_id' },
    whole:
      (remote !== undefined || open.includes('remoteVirtualNetwork')) &&
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
