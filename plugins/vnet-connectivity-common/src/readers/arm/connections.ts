import { documentNames } from '../../network/element-ids';
import type { Connection, ConnectionEnd } from '../../network/graph';
import type { Circuits } from './circuits';
import type { FoundGateway, Gateways } from './gateways';
import type { Missing } from './missing';
import { namedBy, uniqueNames } from './names';
import type { Behind } from './public-addresses';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf } from './resources';
import type { Sites } from './sites';
import {
  fieldOf,
  flagOf,
  idIn,
  idsIn,
  listOf,
  numberOf,
  openExpression,
  spaceIn,
  textOf,
} from './values';

/** The elements that connections can join. */
export interface Ends {
  readonly gateways: Gateways;
  readonly circuits: Circuits;
  readonly sites: Sites;
  readonly behind: ReadonlyMap<string, Behind>;
  /** Networks that use the gateways of a network, and the network itself. */
  readonly served: (vnet: string) => readonly string[];
}

/** A connection before it has a name, with the resources that it was read from. */
interface Joined {
  readonly resources: readonly ArmResource[];
  readonly connection: Omit<Connection, 'id'>;
  /** True if it is not known whether it carries anything. */
  readonly unsure?: string;
}

/** One of the two resources of a tunnel between two gateways of the document. */
interface Side {
  readonly resource: ArmResource;
  readonly from: FoundGateway;
  readonly to: FoundGateway;
  /** Ranges that `from` sends into it; of VNet-to-VNet Azure knows them itself. */
  readonly ranges?: readonly string[];
}

/** Reads the connections of virtual network gateways. */
export function readConnections(
  document: ArmDocument,
  missing: Missing,
  ends: Ends,
): Connection[] {
  const sides: Side[] = [];
  const joined: Joined[] = [];
  for (const resource of document.ofType('connections')) {
    const own = ownGateway(missing, resource, ends);
    if (!own) continue;
    if (own.type === 'er') {
      joined.push(...expressRoute(missing, resource, own, ends));
      continue;
    }
    const side = sideOf(document, resource, own, ends);
    if (side) sides.push(side);
    else joined.push(...toSite(document, missing, resource, own, ends));
  }
  joined.push(...wholeTunnels(missing, sides));
  const names = uniqueNames(
    joined.map(({ resources: [{ id, name }] }) => namedBy(id, name)),
  );
  return joined.map(({ connection, resources: [resource], unsure }, index) => {
    if (unsure !== undefined) {
      missing.report(resource, unsure, {
        routing: [documentNames.connection(names[index])],
      });
    }
    return { id: names[index], ...connection };
  });
}

function gatewayEnd({ vnet, type }: FoundGateway): ConnectionEnd {
  return { kind: 'gateway', key: vnet, type, written: `${vnet}/${type}` };
}

function gatewayName({ vnet, type }: FoundGateway): string {
  return documentNames.gateway(vnet, type);
}

/** The gateway whose connection it is. Where it is not in the document, what is at the other end may have more routes. */
function ownGateway(
  missing: Missing,
  resource: ArmResource,
  ends: Ends,
): FoundGateway | undefined {
  const id = idIn(resource.properties, 'virtualNetworkGateway1');
  const own = id === undefined ? undefined : ends.gateways.found.get(keyOf(id));
  if (own) return own;
  missing.report(resource, 'Its gateway is not in the document.', {
    routes: otherEnds(resource, id, ends),
  });
  return undefined;
}

/** Names of all that a connection joins, as far as it is known. */
function otherEnds(
  { properties }: ArmResource,
  own: string | undefined,
  { gateways, circuits, sites }: Ends,
): string[] {
  const keyIn = (field: string) => keyOf(idIn(properties, field) ?? '');
  const other = gateways.found.get(keyIn('virtualNetworkGateway2'));
  const site = sites.withKey(keyIn('localNetworkGateway2'))?.site;
  const circuit = circuits.nameOf(keyIn('peer'));
  const unseen = [own ?? '', keyIn('virtualNetworkGateway2')].flatMap(
    id => gateways.unseen.get(keyOf(id)) ?? [],
  );
  return [
    ...(other ? [gatewayName(other)] : []),
    ...(site === undefined ? [] : [site]),
    ...(circuit === undefined ? [] : [documentNames.circuit(circuit)]),
    ...unseen,
  ];
}

/** The state of a connection as Azure reports it: that it carries nothing, or that it is not known. */
type State = 'carries' | 'idle' | { readonly unsure: string };

/** Source: connectionStatus, Virtual Network Gateway Connections, REST API. */
function stateOf({ properties }: ArmResource): State {
  const status = textOf(properties, 'connectionStatus');
  if (status === undefined || /^Connected$/i.test(status)) return 'carries';
  return /^(NotConnected|Connecting)$/i.test(status)
    ? 'idle'
    : {
        unsure: `The status of the connection is ${status}: it is not known whether it carries anything.`,
      };
}

function noteIdle(missing: Missing, resource: ArmResource): void {
  missing.note(
    resource,
    `The connection is ${textOf(
      resource.properties,
      'connectionStatus',
    )}: it carries nothing.`,
  );
}

function unsureOf(state: State): Pick<Joined, 'unsure'> {
  return typeof state === 'object' ? state : {};
}

function expressRoute(
  missing: Missing,
  resource: ArmResource,
  own: FoundGateway,
  { circuits }: Ends,
): Joined[] {
  const id = idIn(resource.properties, 'peer');
  const circuit = id === undefined ? undefined : circuits.nameOf(id);
  if (circuit === undefined) {
    missing.report(resource, 'It is not known which circuit it connects.', {
      routes: [gatewayName(own)],
    });
    return [];
  }
  const state = stateOf(resource);
  if (state === 'idle') {
    noteIdle(missing, resource);
    return [];
  }
  if (circuits.idle.has(circuit)) return [];
  return [
    {
      resources: [resource],
      connection: {
        type: 'expressroute',
        a: gatewayEnd(own),
        b: {
          kind: 'circuit',
          key: circuit,
          written: documentNames.circuit(circuit),
        },
        bgp: true,
        weight: numberOf(resource.properties, 'routingWeight') ?? 0,
        lngPrefixes: [],
      },
      ...unsureOf(state),
    },
  ];
}

/** One side of a tunnel to another gateway: by VNet-to-VNet, or by a local network gateway that stands for it. */
function sideOf(
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

function toSite(
  document: ArmDocument,
  missing: Missing,
  resource: ArmResource,
  own: FoundGateway,
  ends: Ends,
): Joined[] {
  const { properties } = resource;
  const id = idIn(properties, 'localNetworkGateway2');
  const local = id === undefined ? undefined : document.withKey(keyOf(id));
  const place = local && ends.sites.withKey(local.key);
  const unclear = local && ends.behind.get(local.key);
  if (!local || !place || unclear?.kind === 'unclear') {
    const reason =
      unclear?.kind === 'unclear'
        ? unclear.reason
        : `${
            id ??
            idIn(properties, 'virtualNetworkGateway2') ??
            'What is at its other end'
          } is not in the document.`;
    missing.report(resource, reason, {
      routes: [
        gatewayName(own),
        ...otherEnds(resource, undefined, ends),
        ...(unclear?.kind === 'unclear' ? unclear.vnets : []),
      ],
    });
    return [];
  }
  const state = stateOf(resource);
  if (state === 'idle') {
    noteIdle(missing, resource);
    return [];
  }
  if (translates(resource)) {
    missing.report(
      resource,
      'Its NAT rules translate addresses, which the model does not do.',
      {
        between: { a: ends.served(own.vnet), b: [place.site] },
        ...(speaksBgp(resource) ? { routes: [gatewayName(own)] } : {}),
      },
    );
    return [];
  }
  const [device] = place.devices.values();
  return [
    {
      resources: [resource],
      connection: {
        type: 'ipsec',
        a: gatewayEnd(own),
        b: {
          kind: 'site',
          key: place.site,
          device,
          written: `${place.site}/${device}`,
        },
        bgp: speaksBgp(resource),
        weight: 0,
        lngPrefixes: spaceIn(local.properties, 'localNetworkAddressSpace')
          .ranges,
      },
      ...restricted(resource, state),
    },
  ];
}

/** Traffic selectors may let a tunnel carry less than its routes lead into it. */
function restricted(
  resource: ArmResource,
  state: State,
): Pick<Joined, 'unsure'> {
  const { properties } = resource;
  return listOf(properties, 'trafficSelectorPolicies').length > 0 ||
    flagOf(properties, 'usePolicyBasedTrafficSelectors')
    ? {
        unsure:
          'Its traffic selectors are not modelled: what the tunnel carries is not known.',
      }
    : unsureOf(state);
}

function translates({ properties }: ArmResource): boolean {
  return (
    idsIn(properties, 'ingressNatRules').length +
      idsIn(properties, 'egressNatRules').length >
    0
  );
}

function speaksBgp({ properties }: ArmResource): boolean {
  return flagOf(properties, 'enableBgp') ?? false;
}

/** Puts the two resources of each tunnel together: alone, one carries nothing. */
function wholeTunnels(missing: Missing, sides: readonly Side[]): Joined[] {
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
