import { contains, formatPrefix } from '../../address';
import { privatePeering, vpnGatewayDefaultAsn } from '../../azure';
import type { NetworkGraph } from '../../network/graph';
import { ElementCollector } from './elements';
import type { ElementNames } from '../../network/element-ids';
import { otherNames, partIds } from '../../network/element-ids';
import { PrefixTable } from './prefix-table';
import type {
  DynamicSource,
  GatewayInstances,
  HubModel,
  NvaModel,
  Origin,
  RouteTable,
  Session,
  SessionKind,
  Speaker,
  SpeakerKind,
  SubnetModel,
  VnetLink,
  VnetModel,
} from './types';

/** A network while it is built: the same shapes, open for additions. */
export interface Draft {
  readonly graph: NetworkGraph;
  readonly names: ElementNames;
  readonly elements: ElementCollector;
  readonly prefixes: PrefixTable;
  readonly vnets: DraftVnet[];
  readonly vnetByName: Map<string, number>;
  readonly speakers: DraftSpeaker[];
  readonly siteByName: Map<string, number>;
  readonly circuitByName: Map<string, number>;
  readonly nvas: NvaModel[];
  readonly nvaByName: Map<string, number>;
  readonly hubs: HubModel[];
  readonly origins: Origin[];
  readonly instances: Map<number, GatewayInstances>;
  readonly stateful: Set<number>;
}

export interface DraftVnet extends VnetModel {
  readonly subnets: SubnetModel[];
  readonly tables: RouteTable[];
  readonly links: Map<number, VnetLink>;
  readonly sources: DynamicSource[];
  gatewayTable: number;
  vpn?: number;
  er?: number;
}

export interface DraftSpeaker extends Speaker {
  readonly sessions: DraftSession[];
}

export type DraftSession = Session & { order: number };

export function newDraft(graph: NetworkGraph, names: ElementNames): Draft {
  return {
    graph,
    names,
    elements: new ElementCollector(),
    prefixes: new PrefixTable(),
    vnets: [],
    vnetByName: new Map(),
    speakers: [],
    siteByName: new Map(),
    circuitByName: new Map(),
    nvas: [],
    nvaByName: new Map(),
    hubs: [],
    origins: [],
    instances: new Map(),
    stateful: new Set(),
  };
}

/** Adds a router that takes part in BGP or has static routes of tunnels. */
export function addSpeaker(
  draft: Draft,
  speaker: Pick<Speaker, 'kind' | 'name' | 'element'> & Partial<Speaker>,
): DraftSpeaker {
  const added: DraftSpeaker = {
    asn: defaultAsn(speaker.kind),
    prefixes: [],
    allowRemoteVnetTraffic: false,
    allowVirtualWanTraffic: false,
    preference: 'ExpressRoute',
    ...speaker,
    index: draft.speakers.length,
    sessions: [],
  };
  draft.speakers.push(added);
  return added;
}

/** The ASN of Microsoft's edge routers, or that of gateways, Route Servers and hubs that are told no other. */
function defaultAsn(kind: SpeakerKind): number {
  return kind === 'circuit'
    ? privatePeering.microsoftAsn
    : vpnGatewayDefaultAsn.value;
}

export interface SessionOptions {
  readonly kind: SessionKind;
  /** In the order in which a packet from `a` passes them. */
  readonly elements: readonly number[];
  readonly bgp: boolean;
  readonly weight?: number;
  readonly advertiseA?: Session['advertise'];
  readonly advertiseB?: Session['advertise'];
  /** Of the end at `a`. */
  readonly staysInHub?: boolean;
  readonly withoutDefaultRoute?: boolean;
}

/** Joins two speakers; answers the end at `a`. */
export function addSession(
  draft: Draft,
  a: number,
  b: number,
  {
    kind,
    elements,
    bgp,
    weight = 0,
    advertiseA,
    advertiseB,
    staysInHub,
    withoutDefaultRoute,
  }: SessionOptions,
): Session {
  const end = (
    speaker: number,
    peer: number,
    advertise: Session['advertise'],
    inOrder: readonly number[],
  ) => ({
    // Decided when all sessions are known.
    order: 0,
    kind,
    speaker,
    peer,
    elements: inOrder,
    bgp,
    weight,
    advertise,
  });
  const atA: DraftSession & { back: Session } = {
    ...end(a, b, advertiseA, elements),
    ...(staysInHub ? { staysInHub } : {}),
    ...(withoutDefaultRoute ? { withoutDefaultRoute } : {}),
    back: undefined as unknown as Session,
  };
  const atB: DraftSession = {
    ...end(b, a, advertiseB, [...elements].reverse()),
    back: atA,
  };
  atA.back = atB;
  draft.speakers[a].sessions.push(atA);
  draft.speakers[b].sessions.push(atB);
  return atA;
}

/**
 * Orders the sessions of every speaker by the ids of what they pass, so that two networks which differ only in the order
 * of their documents choose the same of several equally good routes.
 */
export function orderSessions({ speakers, elements: { list } }: Draft): void {
  for (const { sessions } of speakers) {
    const ranked = sessions.map(session => ({
      session,
      key: [...session.elements, speakers[session.peer].element]
        .map(element => list[element].id)
        .join(' '),
    }));
    ranked.sort((a, b) => compareText(a.key, b.key));
    ranked.forEach(({ session }, order) => {
      sessions[order] = session;
      session.order = order;
    });
  }
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Adds the two instances of a gateway: when both have failed, so has the gateway. */
export function addInstances(
  { elements }: Draft,
  gateway: number,
  id: string,
  names: readonly string[],
): number[] {
  return [0, 1].map(number => {
    const instance = elements.add(
      'gateway-instance',
      partIds.gatewayInstance(id, number),
      otherNames.gatewayInstance([id, ...names], number),
    );
    elements.isPartOf(instance, gateway);
    return instance;
  });
}

/** Adds the start of a route. */
export function addOrigin(
  draft: Draft,
  origin: Pick<Origin, 'speaker' | 'prefix' | 'learned'> & Partial<Origin>,
): void {
  draft.origins.push({ elements: [], rank: 0, hops: 0, ...origin });
}

/** Prefixes of the network at the other end of a link to which the link leads, by their ids. */
export function prefixesOver(
  { vnets, prefixes }: Draft,
  { to, reaches }: VnetLink,
): readonly number[] {
  const { prefixIds, prefixes: own } = vnets[to];
  if (!reaches) return prefixIds;
  return own.flatMap((prefix, index) => {
    if (reaches.some(range => contains(range, prefix)))
      return [prefixIds[index]];
    return reaches
      .filter(range => contains(prefix, range))
      .map(range => prefixes.id(formatPrefix(range)));
  });
}

/** Networks that use the gateways of `vnet`, with the peering that lets them. */
export function transitLinks({ links }: DraftVnet): VnetLink[] {
  return [...links.values()].filter(({ transit }) => transit);
}
