import { groupedBy } from '../../grouped-by';
import type { Connection, ConnectionEnd } from '../../network/graph';
import { isSameEnd } from '../../network/lookups';
import { connectionConcerns, withoutConnection } from './concerns';
import type { Ends, Joined } from './connection-ends';
import { endOfGateway, speaksBgp } from './connection-ends';
import type { GatewayEnd } from './gateways';
import { gatewayType, isGatewayOf } from './gateways';
import type { HubTunnel } from './hub-tunnels';
import { tunnelToHub } from './hub-tunnels';
import type { Instance } from './instances';
import { translates } from './nat-rules';
import { gatewayAt, publicAddressOf } from './public-addresses';
import type { Reader } from './reader';
import { localGatewayType } from './sites';
import { blocksOf, flagOf, rangesOf, textsOf } from './values';

/** One of the two connection resources of a VNet-to-VNet connection. */
export function vnetToVnet(
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
        without: withoutConnection,
        concerns: connectionConcerns,
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
export function wholes(reader: Reader, halves: readonly Joined[]): Joined[] {
  const pairs = groupedBy(halves, ({ entry }) =>
    inOrder(entry)
      .map(({ written }) => written)
      .join(' '),
  );
  return [...pairs.values()].flatMap(([first, ...others]) => {
    if (others.length === 0) {
      reader.report(
        first.instance,
        `The connection from the other gateway is not in the document; ${withoutConnection}.`,
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
export interface Tunnel {
  readonly instance: Instance;
  readonly from: GatewayEnd;
  readonly to: GatewayEnd;
  /** Ranges that `from` sends into it. */
  readonly ranges: readonly string[];
}

/**
 * The tunnel to another gateway of the document, or to a virtual hub; undefined where the local network gateway stands
 * for a site.
 */
export function tunnelBetweenGateways(
  reader: Reader,
  instance: Instance,
  ends: Ends,
): Tunnel | HubTunnel | undefined {
  const [own, local] = [
    reader.find(instance, 'virtual_network_gateway_id', {
      types: [gatewayType],
      accepts: isGatewayOf('Vpn'),
      without: withoutConnection,
      concerns: connectionConcerns,
    }),
    reader.find(instance, 'local_network_gateway_id', {
      types: [localGatewayType],
      without: withoutConnection,
      concerns: connectionConcerns,
    }),
  ];
  if (own.kind !== 'resource' || local.kind !== 'resource') return undefined;
  const toHub = tunnelToHub(
    reader,
    instance,
    ends,
    own.instance,
    local.instance,
  );
  if (toHub) return toHub;
  const { gateways } = ends;
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

/** Reports that it is not known which traffic the selectors of two gateways let through. */
function reportSelectors(reader: Reader, sides: readonly Tunnel[]): void {
  for (const { instance } of sides) {
    const { values } = instance;
    if (
      blocksOf(values, 'traffic_selector_policy').length > 0 ||
      flagOf(values, 'use_policy_based_traffic_selectors')
    ) {
      reader.report(
        instance,
        'Its traffic selectors are not known to carry everything that its routes lead into it.',
      );
    }
  }
}

/** Two connections between the same gateways are one tunnel, in which each side sends what it lists for the other. */
export function wholeTunnels(
  reader: Reader,
  sides: readonly Tunnel[],
): Joined[] {
  return sides.flatMap((side, index) => {
    const at = sides.findIndex(
      ({ from, to }) => isSameEnd(from, side.to) && isSameEnd(to, side.from),
    );
    if (at < 0) {
      reader.report(
        side.instance,
        `The connection from the other gateway is not in the document; ${withoutConnection}.`,
        {
          as: ['routes'],
          of: [{ name: side.from.written }, { name: side.to.written }],
        },
      );
      return [];
    }
    if (at < index) return [];
    const other = sides[at];
    const isTranslated = [side, other].some(({ instance }) =>
      translates(reader, instance),
    );
    if (isTranslated) {
      reader.report(
        side.instance,
        `NAT rules are not modelled; ${withoutConnection}.`,
        {
          as: speaksBgp(side.instance) ? ['routes'] : [],
          between: { a: [side.from.key], b: [side.to.key] },
        },
      );
      return [];
    }
    reportSelectors(reader, [side, other]);
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
