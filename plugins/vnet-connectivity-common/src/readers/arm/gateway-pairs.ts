import type { Ends, Joined } from './connection-state';
import {
  gatewayEnd,
  gatewayName,
  noteIdle,
  restricted,
  speaksBgp,
  stateOf,
  translates,
} from './connection-state';
import type { FoundGateway } from './gateways';
import type { Missing } from './missing';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf } from './resources';
import { fieldOf, idIn, openExpression, spaceIn, textOf } from './values';

/** One of the two resources of a tunnel between two gateways of the document. */
export interface Side {
  readonly resource: ArmResource;
  readonly from: FoundGateway;
  readonly to: FoundGateway;
  /** Ranges that `from` sends into it; of VNet-to-VNet Azure knows them itself. */
  readonly ranges?: readonly string[];
}

/** One side of a tunnel to another gateway: by VNet-to-VNet, or by a local network gateway that stands for it. */
export function sideOf(
  document: ArmDocument,
  resource: ArmResource,
  from: FoundGateway,
  { gateways, behind }: Ends,
): Side | undefined {
  const { properties } = resource;
  const other = idIn(properties, 'virtualNetworkGateway2');
  if (other !== undefined) {
    const to = gateways.found.get(keyOf(other));
    return to && { resource, from, to };
  }
  const local = idIn(properties, 'localNetworkGateway2');
  const found = local === undefined ? undefined : behind.get(keyOf(local));
  if (local === undefined || found?.kind !== 'gateway') return undefined;
  const stated = document.withKey(keyOf(local))?.properties ?? {};
  const { ranges } = spaceIn(stated, 'localNetworkAddressSpace');
  return { resource, from, to: found.gateway, ranges };
}

/** Puts the two resources of each tunnel together: alone, one carries nothing. */
export function wholeTunnels(
  missing: Missing,
  sides: readonly Side[],
): Joined[] {
  const pairs = new Map<string, Side[]>();
  for (const side of sides) {
    const pair = [side.from.resource.key, side.to.resource.key]
      .sort()
      .join(' ');
    pairs.set(pair, [...(pairs.get(pair) ?? []), side]);
  }
  return [...pairs.values()].flatMap(all => wholeTunnel(missing, all));
}

function wholeTunnel(missing: Missing, sides: readonly Side[]): Joined[] {
  const [first] = sides;
  const back = sides.find(({ from }) => from !== first.from);
  const idle = sides.find(({ resource }) => stateOf(resource) === 'idle');
  if (idle) {
    noteIdle(missing, idle.resource);
    return [];
  }
  const both = [gatewayName(first.from), gatewayName(first.to)];
  if (!back) {
    const status = textOf(first.resource.properties, 'connectionStatus');
    const open = openExpression(
      fieldOf(first.resource.properties, 'connectionStatus'),
    );
    if (status !== undefined || open !== undefined) {
      missing.report(
        first.resource,
        'The connection from the other gateway is not in the document.',
        { routes: both },
      );
    } else {
      missing.note(
        first.resource,
        'The connection from the other gateway is missing: alone, one carries nothing.',
      );
    }
    return [];
  }
  if (sides.some(({ resource }) => translates(resource))) {
    missing.report(
      first.resource,
      'Its NAT rules translate addresses, which the model does not do.',
      { routes: both, between: { a: [first.from.vnet], b: [first.to.vnet] } },
    );
    return [];
  }
  const [a, b] = [first.from, first.to];
  const isByRanges = first.ranges !== undefined || back.ranges !== undefined;
  const unsure = sides
    .map(({ resource }) => restricted(resource, stateOf(resource)))
    .find(each => each.unsure !== undefined);
  return [
    {
      resources: sides.map(({ resource }) => resource),
      connection: {
        type: isByRanges ? 'ipsec' : 'vnet2vnet',
        a: gatewayEnd(a),
        b: gatewayEnd(b),
        bgp: sides.every(({ resource }) => speaksBgp(resource)),
        weight: 0,
        lngPrefixes: [],
        ...(isByRanges
          ? {
              lngPrefixesForA: back.ranges ?? [],
              lngPrefixesForB: first.ranges ?? [],
            }
          : {}),
      },
      ...(unsure ?? {}),
    },
  ];
}
