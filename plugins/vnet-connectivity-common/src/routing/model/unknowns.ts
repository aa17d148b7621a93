import { parseAddress, prefixOf } from '../../address';
import { everything, subnetOfName } from '../../network/element-ids';
import type { NetworkGraph } from '../../network/graph';
import type { Draft } from './draft';
import { transitLinks } from './draft';
import type { Unknowns, UnknownParts, UserRoute } from './types';

/** Subnets of a network of which it is not known how they route, with what is missing. */
export function unknownSubnets(
  { unknown }: NetworkGraph,
  vnet: string,
): Map<string, UnknownParts> {
  const found = new Map<string, UnknownParts>();
  unknown.forEach(({ routing }, part) => {
    for (const name of routing) {
      const subnet = subnetOfName(vnet, name);
      if (subnet !== undefined) add(found, subnet, part);
    }
  });
  return found;
}

/** User routes of a network of which it is not known where they lead, by the subnet that their table is for. */
export function unknownRoutes(
  { unknown }: NetworkGraph,
  vnet: string,
): Map<string | undefined, UserRoute[]> {
  const found = new Map<string | undefined, UserRoute[]>();
  unknown.forEach(({ userRoutes }, part) => {
    for (const { vnet: of, subnet, prefix } of userRoutes) {
      if (of !== vnet) continue;
      found.set(subnet, [
        ...(found.get(subnet) ?? []),
        {
          prefix: prefixOf(prefix),
          text: prefix,
          type: 'VirtualAppliance',
          unknown: [part],
        },
      ]);
    }
  });
  return found;
}

/** The gaps of a document by the elements that depend on them; undefined where it has none. */
export function unknownsOf(draft: Draft): Unknowns | undefined {
  const { graph, elements } = draft;
  const { unknown } = graph;
  if (unknown.length === 0) return undefined;
  const everywhere = new Set<number>();
  const routing = new Map<number, UnknownParts>();
  const speakerRoutes = new Map<number, UnknownParts>();
  const vnetRoutes = new Map<number, UnknownParts>();
  const peerings = new Map<number, Map<number, UnknownParts>>();
  const nextHops = new Map<number, UnknownParts>();
  const ends = new Map<number, UnknownParts>();
  const between = new Map<number, Map<number, UnknownParts>>();
  const betweenOver: Unknowns['betweenOver'][number][] = [];
  const joined: { part: number; vnets: Set<number> }[] = [];
  /** Elements by name. What nothing has the name of may be anything. */
  const elementsOf = (names: readonly string[], part: number) =>
    names.flatMap(name => {
      const element = elements.byName.get(name);
      if (element !== undefined) return [element];
      if (!isSubnet(draft, name)) everywhere.add(part);
      return [];
    });
  unknown.forEach((entry, part) => {
    const opaque = elementsOf(entry.routing, part);
    for (const element of opaque) add(routing, element, part);
    const open = [...opaque, ...elementsOf(entry.routes, part)];
    spread(draft, open, {
      speaker: each => add(speakerRoutes, each, part),
      vnet: each => add(vnetRoutes, each, part),
    });
    const peered = elementsOf(entry.peering, part).flatMap(element =>
      draft.vnets.filter(vnet => vnet.element === element),
    );
    for (const a of peered) {
      const others = peerings.get(a.index) ?? new Map<number, UnknownParts>();
      peerings.set(a.index, others);
      for (const b of peered) if (a !== b) add(others, b.index, part);
    }
    for (const text of entry.nextHops) {
      const address = parseAddress(text);
      if (address !== undefined) add(nextHops, address, part);
    }
    for (const element of elementsOf(entry.flows, part)) {
      add(ends, element, part);
    }
    const [left, right] = [entry.between?.a, entry.between?.b].map(names =>
      elementsOf(names ?? [], part),
    );
    if (entry.between?.over) {
      const over = elementsOf(entry.between.over, part);
      betweenOver.push({ part, a: new Set(left), b: new Set(right), over });
    } else {
      for (const a of left) {
        for (const b of right) {
          addPair(between, a, b, part);
          addPair(between, b, a, part);
        }
      }
    }
    if (entry.joined) {
      const found = new Set(elementsOf(entry.joined, part));
      const vnets = draft.vnets.filter(({ element }) => found.has(element));
      joined.push({ part, vnets: new Set(vnets.map(({ index }) => index)) });
    }
  });
  return {
    what: unknown.map(({ what }) => what),
    everywhere: [...everywhere],
    routing,
    speakerRoutes,
    vnetRoutes,
    peerings,
    nextHops,
    ends,
    between,
    betweenOver,
    joined,
  };
}

function isSubnet({ vnets }: Draft, name: string): boolean {
  return (
    name !== everything &&
    vnets.some(vnet => subnetOfName(vnet.name, name) !== undefined)
  );
}

/** Hands on what may have more routes: the routers that these elements are, and all that learn from them. */
function spread(
  draft: Draft,
  elements: readonly number[],
  mark: {
    readonly speaker: (index: number) => void;
    readonly vnet: (index: number) => void;
  },
): void {
  const { vnets, speakers, hubs } = draft;
  const served = new Set<number>();
  const open: number[] = [];
  for (const element of elements) {
    const vnet = vnets.find(each => each.element === element);
    const hub = hubs.findIndex(each => each.element === element);
    const found = speakers.filter(
      speaker =>
        speaker.element === element ||
        (vnet !== undefined && speaker.vnet === vnet.index) ||
        (hub >= 0 && speaker.hub === hub) ||
        // A gap of a connection is one of the routes that come over it.
        speaker.sessions.some(session => session.elements.includes(element)),
    );
    open.push(...found.map(({ index }) => index));
    if (vnet) {
      served.add(vnet.index);
      transitLinks(vnet).forEach(({ to }) => served.add(to));
    }
  }
  // A VNet-to-VNet connection without BGP knows the networks at its other end, and leads to nothing beyond them; the
  // device of a site is configured for the networks that the gateway serves.
  const beside = open.flatMap(at =>
    speakers[at].kind === 'vpn'
      ? speakers[at].sessions
          .filter(
            ({ bgp, peer }) => !bgp && /^(vpn|site)$/.test(speakers[peer].kind),
          )
          .map(({ peer }) => peer)
      : [],
  );
  const reached = new Set<number>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    // Sites pass nothing on.
    if (speakers[at].kind === 'site') continue;
    for (const { bgp, peer } of speakers[at].sessions) {
      if (bgp) open.push(peer);
    }
  }
  beside.forEach(each => reached.add(each));
  reached.forEach(mark.speaker);
  for (const { index, sources } of vnets) {
    if (
      served.has(index) ||
      sources.some(({ speaker }) => reached.has(speaker))
    ) {
      mark.vnet(index);
    }
  }
}

function addPair(
  map: Map<number, Map<number, UnknownParts>>,
  a: number,
  b: number,
  part: number,
): void {
  const others = map.get(a) ?? new Map<number, UnknownParts>();
  map.set(a, others);
  add(others, b, part);
}

function add<K>(map: Map<K, UnknownParts>, key: K, part: number): void {
  const known = map.get(key) ?? [];
  if (!known.includes(part)) map.set(key, [...known, part]);
}
