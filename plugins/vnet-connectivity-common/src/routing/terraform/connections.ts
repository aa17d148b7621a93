import { groupedBy } from '../../grouped-by';
import { documentNames } from '../../network/element-ids';
import { ends } from '../../network/ends';
import type { Connection, ConnectionEnd } from '../../network/graph';
import { isSameEnd } from '../../network/lookups';
import type { Circuits } from './circuits';
import { circuitTypes } from './circuits';
import type { GatewayEnd, Gateways } from './gateways';
import { gatewayType, isGatewayOf } from './gateways';
import type { Instance } from './instances';
import { uniqueKeys } from './keys';
import { gatewayAt, publicAddressOf } from './public-addresses';
import type { Concerns, Reader, Reference } from './reader';
import { nothing } from './reader';
import type { Sites } from './sites';
import { localGatewayType } from './sites';
import {
  blocksOf,
  flagOf,
  numberOf,
  rangesOf,
  textOf,
  textsOf,
} from './values';

const without = 'the connection is left out';
/** The parts that depend on a connection that is left out: any site may have a further device. */
const concerns: Concerns = { as: ['routes'], also: ['every site'] };

/** The elements that connections can join. */
export interface Ends {
  readonly gateways: Gateways;
  readonly sites: Sites;
  readonly circuits: Circuits;
}

/** The connections of a document. */
export interface Connections {
  readonly entries: readonly Connection[];
  /** Name of the connection that a resource has become. */
  readonly nameOf: (resource: Instance) => string | undefined;
}

/** A connection before it has an id. */
interface Joined {
  readonly instance: Instance;
  /** The resource of its other end, where there is one. */
  readonly other?: Instance;
  readonly entry: Omit<Connection, 'id'>;
}

/** Reads the connections of virtual network gateways. */
export function readConnections(reader: Reader, joins: Ends): Connections {
  const halves: Joined[] = [];
  const tunnels: Tunnel[] = [];
  const joined: Joined[] = [];
  for (const instance of reader.ofType(
    'azurerm_virtual_network_gateway_connection',
  )) {
    if (instance.mode !== 'managed') continue;
    reportDetails(reader, instance);
    const type = textOf(instance.values, 'type');
    if (type === 'Vnet2Vnet')
      halves.push(...vnetToVnet(reader, instance, joins));
    else if (type === 'IPsec') {
      const tunnel = tunnelBetweenGateways(reader, instance, joins);
      if (tunnel) tunnels.push(tunnel);
      else joined.push(...ipsec(reader, instance, joins));
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
    entries: all
      .map(({ entry }, index) => ({ id: ids[index], ...entry }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    nameOf: resource => {
      const id = idOf.get(resource);
      return id === undefined ? undefined : documentNames.connection(id);
    },
  };
}

/** Reports the arguments of a connection that the model does not have. */
function reportDetails(reader: Reader, instance: Instance): void {
  const { values } = instance;
  const says = (
    condition: boolean | undefined,
    reason: string,
    depends?: Concerns,
  ) => {
    if (condition) reader.report(instance, reason, depends);
  };
  says(
    [
      ...textsOf(values, 'egress_nat_rule_ids'),
      ...textsOf(values, 'ingress_nat_rule_ids'),
    ].length > 0,
    'NAT rules are not modelled.',
    // Addresses are others beyond it: its site may be known by other ones here.
    {
      as: ['routing', 'flows'],
      also: reader
        .mentionedBy(instance)
        .instances.filter(({ type }) => type === localGatewayType),
    },
  );
  says(
    blocksOf(values, 'custom_bgp_addresses').length > 0,
    'Custom BGP addresses are not modelled: BGP is taken to run over the usual ones.',
    nothing,
  );
  says(
    blocksOf(values, 'traffic_selector_policy').length > 0 ||
      flagOf(values, 'use_policy_based_traffic_selectors'),
    'Traffic selectors are not modelled: the tunnel is taken to carry everything.',
  );
}

function endOfGateway(
  reader: Reader,
  instance: Instance,
  found: Reference,
  gateways: Gateways,
): GatewayEnd | undefined {
  if (found.kind === 'outside' || found.kind === 'none') {
    reader.report(
      instance,
      `Its gateway is not in the document; ${without}.`,
      concerns,
    );
  }
  if (found.kind !== 'resource') return undefined;
  const end = gateways.endOf(found.instance);
  if (end === undefined) {
    reader.report(
      instance,
      `${found.instance.address} is left out; ${without}.`,
      concerns,
    );
  }
  return end;
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
    without,
    concerns,
  });
  return endOfGateway(reader, instance, found, gateways);
}

function ipsec(
  reader: Reader,
  instance: Instance,
  { gateways, sites }: Ends,
): Joined[] {
  const a = ownGateway(reader, instance, 'Vpn', gateways);
  const local = reader.find(instance, 'local_network_gateway_id', {
    types: [localGatewayType],
    without,
    concerns,
  });
  if (local.kind === 'outside') {
    reader.report(
      instance,
      `Its local network gateway is not in the document; ${without}.`,
      concerns,
    );
  }
  if (a === undefined || local.kind !== 'resource') return [];
  const b = sites.endOf(local.instance);
  if (b === undefined) {
    reader.report(
      instance,
      `${local.instance.address} is not modelled; ${without}.`,
      concerns,
    );
    return [];
  }
  const { ranges } = rangesOf(textsOf(local.instance.values, 'address_space'));
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
      without,
      concerns,
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

function speaksBgp({ values }: Instance): boolean {
  return flagOf(values, 'bgp_enabled', 'enable_bgp') ?? false;
}

/** One of the two connection resources of a VNet-to-VNet connection. */
function vnetToVnet(
  reader: Reader,
  instance: Instance,
  { gateways }: Ends,
): Joined[] {
  const [a, b] = reader
    .findPair(
      instance,
      ['virtual_network_gateway_id', 'peer_virtual_network_gateway_id'],
      {
        types: [gatewayType],
        accepts: isGatewayOf('Vpn'),
        without,
        concerns,
      },
    )
    .map(found => endOfGateway(reader, instance, found, gateways));
  return a === undefined || b === undefined
    ? []
    : [
        {
          instance,
          entry: {
            type: 'vnet2vnet',
            a,
            b,
            bgp: speaksBgp(instance),
            weight: 0,
            lngPrefixes: [],
          },
        },
      ];
}

/** Puts the two resources of each VNet-to-VNet connection together; alone, one carries nothing. */
function wholes(reader: Reader, halves: readonly Joined[]): Joined[] {
  const pairs = groupedBy(halves, ({ entry }) =>
    inOrder(entry)
      .map(({ written }) => written)
      .join(' '),
  );
  return [...pairs.values()].flatMap(([first, ...others]) => {
    if (others.length === 0) {
      reader.report(
        first.instance,
        `The connection from the other gateway is not in the document; ${without}.`,
        { as: ['routes'] },
      );
      return [];
    }
    const [a, b] = inOrder(first.entry);
    return [
      {
        instance: first.instance,
        other: others[0].instance,
        entry: {
          type: 'vnet2vnet' as const,
          a,
          b,
          bgp: [first, ...others].every(({ entry }) => entry.bgp),
          weight: 0,
          lngPrefixes: [],
        },
      },
    ];
  });
}

/** The ends of a connection in the order of their names. */
function inOrder({ a, b }: Pick<Connection, 'a' | 'b'>): ConnectionEnd[] {
  return [a, b].sort((one, other) => (one.written < other.written ? -1 : 1));
}

/** One side of an IPsec connection whose local network gateway stands for another gateway of the document. */
interface Tunnel {
  readonly instance: Instance;
  readonly from: GatewayEnd;
  readonly to: GatewayEnd;
  /** Ranges that `from` sends into it. */
  readonly ranges: readonly string[];
}

function tunnelBetweenGateways(
  reader: Reader,
  instance: Instance,
  { gateways }: Ends,
): Tunnel | undefined {
  const [own, local] = [
    reader.find(instance, 'virtual_network_gateway_id', {
      types: [gatewayType],
      accepts: isGatewayOf('Vpn'),
      without,
      concerns,
    }),
    reader.find(instance, 'local_network_gateway_id', {
      types: [localGatewayType],
      without,
      concerns,
    }),
  ];
  if (own.kind !== 'resource' || local.kind !== 'resource') return undefined;
  const { values } = local.instance;
  const peer = gatewayAt(reader, publicAddressOf(reader, local.instance));
  const from = gateways.endOf(own.instance);
  const to = peer && gateways.endOf(peer);
  return from === undefined || to === undefined
    ? undefined
    : {
        instance,
        from,
        to,
        ranges: rangesOf(textsOf(values, 'address_space')).ranges,
      };
}

/** Two connections between the same gateways are one tunnel, in which each side sends what it lists for the other. */
function wholeTunnels(reader: Reader, sides: readonly Tunnel[]): Joined[] {
  return sides.flatMap((side, index) => {
    const at = sides.findIndex(
      ({ from, to }) => isSameEnd(from, side.to) && isSameEnd(to, side.from),
    );
    if (at < 0) {
      reader.report(
        side.instance,
        `The connection from the other gateway is not in the document; ${without}.`,
        {
          as: ['routes'],
          of: [{ name: side.from.written }, { name: side.to.written }],
        },
      );
      return [];
    }
    if (at < index) return [];
    const other = sides[at];
    return [
      {
        instance: side.instance,
        other: other.instance,
        entry: {
          type: 'ipsec' as const,
          a: side.from,
          b: side.to,
          bgp: speaksBgp(side.instance) && speaksBgp(other.instance),
          weight: 0,
          lngPrefixes: [],
          lngPrefixesForA: other.ranges,
          lngPrefixesForB: side.ranges,
        },
      },
    ];
  });
}
