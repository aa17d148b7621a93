import { documentNames } from '../../network/element-ids';
import { ends } from '../../network/ends';
import type { Connection, ConnectionEnd } from '../../network/graph';
import { circuitTypes } from './circuits';
import type { Ends, Joined } from './connection-ends';
import type { Tunnel } from './gateway-pairs';
import { endOfGateway, speaksBgp } from './connection-ends';
import {
  tunnelBetweenGateways,
  vnetToVnet,
  wholeTunnels,
  wholes,
} from './gateway-pairs';
import type { GatewayEnd, Gateways } from './gateways';
import type { HubTunnel } from './hub-tunnels';
import { gatewayType, isGatewayOf } from './gateways';
import type { Instance } from './instances';
import { uniqueKeys } from './keys';
import { notCarried } from '../traffic-selectors';
import { translates } from './nat-rules';
import type { Reader } from './reader';
import { connectionConcerns, nothing, withoutConnection } from './concerns';
import { localGatewayType } from './sites';
import {
  blocksOf,
  flagOf,
  numberOf,
  rangesOf,
  textOf,
  textsOf,
} from './values';

/** The connections of a document. */
export interface Connections {
  readonly entries: readonly Connection[];
  /** Tunnels to virtual hubs. */
  readonly hubTunnels: readonly HubTunnel[];
  /** Name of the connection that a resource has become. */
  readonly nameOf: (resource: Instance) => string | undefined;
}

/** Reads the connections of virtual network gateways. */
export function readConnections(reader: Reader, joins: Ends): Connections {
  const halves: Joined[] = [];
  const tunnels: Tunnel[] = [];
  const hubTunnels: HubTunnel[] = [];
  const joined: Joined[] = [];
  for (const instance of reader.ofType(
    'azurerm_virtual_network_gateway_connection',
  )) {
    if (instance.mode !== 'managed') continue;
    reportCustomAddresses(reader, instance);
    const type = textOf(instance.values, 'type');
    if (type === 'Vnet2Vnet')
      halves.push(...vnetToVnet(reader, instance, joins));
    else if (type === 'IPsec') {
      const tunnel = tunnelBetweenGateways(reader, instance, joins);
      if (!tunnel) joined.push(...ipsec(reader, instance, joins));
      else if ('to' in tunnel) tunnels.push(tunnel);
      else hubTunnels.push(tunnel);
    } else joined.push(...expressRoute(reader, instance, joins));
  }
  const all = [
    ...joined,
    ...wholes(reader, halves),
    ...wholeTunnels(reader, tunnels),
  ];
  const ids = uniqueKeys(
    all.map(({ instance: { address, name, values } }) => ({
      name: textOf(values, 'name') ?? name,
      qualifiers: [textOf(values, 'resource_group_name'), address],
    })),
  );
  const idOf = new Map(
    all.flatMap(({ instance, other }, index) =>
      [instance, other].flatMap((each): [Instance, string][] =>
        each ? [[each, ids[index]]] : [],
      ),
    ),
  );
  return {
    hubTunnels,
    entries: all
      .map(({ entry }, index) => ({ id: ids[index], ...entry }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    nameOf: resource => {
      const id = idOf.get(resource);
      return id === undefined ? undefined : documentNames.connection(id);
    },
  };
}

function reportCustomAddresses(reader: Reader, instance: Instance): void {
  if (blocksOf(instance.values, 'custom_bgp_addresses').length > 0) {
    reader.report(
      instance,
      'Custom BGP addresses are not modelled: BGP is taken to run over the usual ones.',
      nothing,
    );
  }
}

/** Reports the flows that the traffic selectors of a connection with a site may not let through. */
function reportSelectors(
  reader: Reader,
  instance: Instance,
  { networks }: Ends,
  {
    a,
    b,
    lngPrefixes,
  }: Pick<Connection, 'lngPrefixes'> & {
    readonly a: GatewayEnd;
    readonly b: ConnectionEnd;
  },
): void {
  const { values } = instance;
  const policies = blocksOf(values, 'traffic_selector_policy');
  const isPolicyBased = flagOf(values, 'use_policy_based_traffic_selectors');
  if (policies.length === 0 && !isPolicyBased) return;
  const selectors = policies.map(policy => ({
    local: rangesOf(textsOf(policy, 'local_address_cidrs')).ranges,
    remote: rangesOf(textsOf(policy, 'remote_address_cidrs')).ranges,
  }));
  // Without selectors of its own the ranges of the network and those of the site make them.
  const own = {
    local: networks.entries.get(a.key)?.prefixes ?? [],
    remote: lngPrefixes,
  };
  const open = notCarried(
    policies.length > 0 ? selectors : [own],
    [...networks.entries].map(([name, { prefixes }]) => [name, prefixes]),
    lngPrefixes,
  );
  if (open.length === 0) return;
  reader.report(
    instance,
    'Its traffic selectors are not known to carry everything that its routes lead into it.',
    { as: [], between: { a: open, b: [b.key] }, over: [instance] },
  );
}

/** The gateway of the given type whose connection it is. */
function ownGateway(
  reader: Reader,
  instance: Instance,
  type: Parameters<typeof isGatewayOf>[0],
  gateways: Gateways,
): GatewayEnd | undefined {
  const found = reader.find(instance, 'virtual_network_gateway_id', {
    types: [gatewayType],
    accepts: isGatewayOf(type),
    without: withoutConnection,
    concerns: connectionConcerns,
  });
  return endOfGateway(reader, instance, found, gateways);
}

function ipsec(reader: Reader, instance: Instance, joins: Ends): Joined[] {
  const { gateways, sites } = joins;
  const a = ownGateway(reader, instance, 'Vpn', gateways);
  const local = reader.find(instance, 'local_network_gateway_id', {
    types: [localGatewayType],
    without: withoutConnection,
    concerns: connectionConcerns,
  });
  if (local.kind === 'outside') {
    reader.report(
      instance,
      `Its local network gateway is not in the document; ${withoutConnection}.`,
      connectionConcerns,
    );
  }
  if (a === undefined || local.kind !== 'resource') return [];
  const b = sites.endOf(local.instance);
  if (b === undefined) {
    reader.report(
      instance,
      `${local.instance.address} is not modelled; ${withoutConnection}.`,
      connectionConcerns,
    );
    return [];
  }
  const { ranges } = rangesOf(textsOf(local.instance.values, 'address_space'));
  reportSelectors(reader, instance, joins, { a, b, lngPrefixes: ranges });
  if (translates(reader, instance)) {
    // Addresses are others beyond it: its site may be known by other ones here.
    reader.report(instance, 'NAT rules are not modelled.', {
      as: ['routing', 'flows'],
      also: [local.instance],
    });
  }
  return [
    {
      instance,
      entry: {
        type: 'ipsec',
        a,
        b,
        bgp: speaksBgp(instance),
        weight: 0,
        lngPrefixes: ranges,
      },
    },
  ];
}

function expressRoute(
  reader: Reader,
  instance: Instance,
  { gateways, circuits }: Ends,
): Joined[] {
  const a = ownGateway(reader, instance, 'ExpressRoute', gateways);
  const circuit = circuits.keyOf(
    reader.find(instance, 'express_route_circuit_id', {
      types: circuitTypes,
      means: circuits.meantBy,
      without: withoutConnection,
      concerns: connectionConcerns,
    }),
  );
  if (a === undefined || circuit === undefined) return [];
  return [
    {
      instance,
      entry: {
        type: 'expressroute',
        a,
        b: ends.circuit(circuit),
        bgp: true,
        weight: numberOf(instance.values, 'routing_weight') ?? 0,
        lngPrefixes: [],
      },
    },
  ];
}
