import type { ConnectionEntry } from '../document/schema';
import type { Circuits } from './circuits';
import { circuitTypes } from './circuits';
import type { Gateways } from './gateways';
import { gatewayType, isGatewayOf } from './gateways';
import type { Instance } from './instances';
import { uniqueKeys } from './keys';
import type { Reader, Reference } from './reader';
import type { Sites } from './sites';
import {
  blocksOf,
  flagOf,
  numberOf,
  rangesOf,
  textOf,
  textsOf,
} from './values';

const without = 'the connection is left out';

/** What connections join. */
export interface Ends {
  readonly gateways: Gateways;
  readonly sites: Sites;
  readonly circuits: Circuits;
}

/** A connection before it has an id. */
interface Joined {
  readonly instance: Instance;
  readonly entry: Omit<ConnectionEntry, 'id'>;
}

/** Reads the connections of virtual network gateways. */
export function readConnections(reader: Reader, ends: Ends): ConnectionEntry[] {
  const halves: Joined[] = [];
  const joined: Joined[] = [];
  for (const instance of reader.ofType(
    'azurerm_virtual_network_gateway_connection',
  )) {
    if (instance.mode !== 'managed') continue;
    reportDetails(reader, instance);
    const type = textOf(instance.values, 'type');
    if (type === 'Vnet2Vnet')
      halves.push(...vnetToVnet(reader, instance, ends));
    else if (type === 'IPsec') joined.push(...ipsec(reader, instance, ends));
    else joined.push(...expressRoute(reader, instance, ends));
  }
  const all = [...joined, ...wholes(reader, halves)];
  const ids = uniqueKeys(
    all.map(({ instance: { address, name, values } }) => ({
      name: textOf(values, 'name') ?? name,
      qualifiers: [textOf(values, 'resource_group_name'), address],
    })),
  );
  return all
    .map(({ entry }, index) => ({ id: ids[index], ...entry }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a connection has beyond the model. */
function reportDetails(reader: Reader, instance: Instance): void {
  const { values } = instance;
  const says = (condition: boolean | undefined, reason: string) => {
    if (condition) reader.report(instance, reason);
  };
  says(
    [
      ...textsOf(values, 'egress_nat_rule_ids'),
      ...textsOf(values, 'ingress_nat_rule_ids'),
    ].length > 0,
    'NAT rules are not modelled.',
  );
  says(
    blocksOf(values, 'custom_bgp_addresses').length > 0,
    'Custom BGP addresses are not modelled: BGP is taken to run over the usual ones.',
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
): string | undefined {
  if (found.kind === 'outside' || found.kind === 'none') {
    reader.report(instance, `Its gateway is not in the document; ${without}.`);
  }
  return found.kind === 'resource' ? gateways.endOf(found.instance) : undefined;
}

/** The gateway of the given type whose connection it is. */
function ownGateway(
  reader: Reader,
  instance: Instance,
  type: Parameters<typeof isGatewayOf>[0],
  gateways: Gateways,
): string | undefined {
  const found = reader.find(instance, 'virtual_network_gateway_id', {
    types: [gatewayType],
    accepts: isGatewayOf(type),
    without,
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
    types: ['azurerm_local_network_gateway'],
    without,
  });
  if (local.kind === 'outside') {
    reader.report(
      instance,
      `Its local network gateway is not in the document; ${without}.`,
    );
  }
  if (a === undefined || local.kind !== 'resource') return [];
  const b = sites.deviceOf(local.instance);
  if (b === undefined) {
    reader.report(
      instance,
      `${local.instance.address} is not modelled; ${without}.`,
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
        lngPrefixes: ranges.length > 0 ? ranges : undefined,
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
    }),
  );
  if (a === undefined || circuit === undefined) return [];
  return [
    {
      instance,
      entry: {
        type: 'expressroute',
        a,
        b: `circuit:${circuit}`,
        bgp: true,
        weight: numberOf(instance.values, 'routing_weight'),
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
      { types: [gatewayType], accepts: isGatewayOf('Vpn'), without },
    )
    .map(found => endOfGateway(reader, instance, found, gateways));
  return a === undefined || b === undefined
    ? []
    : [
        {
          instance,
          entry: { type: 'vnet2vnet', a, b, bgp: speaksBgp(instance) },
        },
      ];
}

/** Puts the two resources of each VNet-to-VNet connection together; alone, one carries nothing. */
function wholes(reader: Reader, halves: readonly Joined[]): Joined[] {
  const pairs = new Map<string, Joined[]>();
  for (const half of halves) {
    const pair = [half.entry.a, half.entry.b].sort().join(' ');
    pairs.set(pair, [...(pairs.get(pair) ?? []), half]);
  }
  return [...pairs.values()].flatMap(([first, ...others]) => {
    if (others.length === 0) {
      reader.report(
        first.instance,
        `The connection from the other gateway is not in the document; ${without}.`,
      );
      return [];
    }
    const [a, b] = [first.entry.a, first.entry.b].sort();
    return [
      {
        instance: first.instance,
        entry: {
          type: 'vnet2vnet' as const,
          a,
          b,
          bgp: [first, ...others].every(({ entry }) => entry.bgp),
        },
      },
    ];
  });
}
