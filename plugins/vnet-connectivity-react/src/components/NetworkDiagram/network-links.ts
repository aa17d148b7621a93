import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import type {
  CircuitLink,
  OuterJoin,
  SiteLink,
} from '../TopologyDiagram/graph';
import type { Join } from '../TopologyDiagram/joins';
import { pairs } from '../TopologyDiagram/joins';
import type { LineKind } from '../TopologyDiagram/model';
import type { ConnectionEnd } from './network-elements';
import { ids } from './network-elements';
import type { NetworkWords } from './peering-pairs';
import { peeringPairs } from './peering-pairs';
import type { UnknownParts } from './unknown-parts';

/** The members of a connected group of which every pair is a line, or may become one; of more a sentence tells. */
const mostInGroup = 40;

/** The lines of the drawing. */
export interface Links {
  readonly joins: readonly Join[];
  readonly sites: readonly SiteLink[];
  readonly circuits: readonly CircuitLink[];
  readonly outer: readonly OuterJoin[];
}

export function linksOf(words: NetworkWords, network: NetworkGraph): Links {
  const ofConnections = connectionLinks(network);
  const ofHubs = hubLinks(network);
  return {
    joins: [
      ...peeringJoins(words, network),
      ...managedJoins(network),
      ...ofConnections.joins,
      ...ofHubs.joins,
    ],
    sites: [...ofConnections.sites, ...ofHubs.sites],
    circuits: [...ofConnections.circuits, ...ofHubs.circuits],
    outer: [
      ...ofConnections.outer,
      ...network.globalReach.map(({ a, b }) => ({
        ids: [],
        from: ids.circuit(a),
        to: ids.circuit(b),
        title: words.t('network.globalReach', { a, b }),
      })),
    ],
  };
}

function peeringJoins(words: NetworkWords, network: NetworkGraph): Join[] {
  return peeringPairs(words, network).map(({ id, a, b, kind, user, notes }) => {
    const [from, to] = user === b ? [b, a] : [a, b];
    return {
      ids: [id],
      kind,
      from: ids.vnet(from),
      to: ids.vnet(to),
      title: () =>
        [`${from} – ${to}`, notes().join('; ')].filter(Boolean).join(': '),
    };
  });
}

/** The joins that Virtual Network Managers make. */
function managedJoins({ networkManagers }: NetworkGraph): Join[] {
  const join = (
    all: readonly string[],
    kind: LineKind,
    from: string,
    to: string,
  ): Join => ({
    ids: all,
    kind,
    from: ids.vnet(from),
    to: ids.vnet(to),
    title: () => `${from} – ${to}`,
  });
  return networkManagers.flatMap(manager => {
    const { connectivity, hub, directConnectivity, useHubGateway } = manager;
    const isMesh = connectivity === 'Mesh';
    const members = [...new Set(manager.members)].filter(key => key !== hub);
    return [
      ...(isMesh || hub === undefined
        ? []
        : members.map(member =>
            join(
              [ids.peering(member, hub)],
              useHubGateway ? 'gatewayTransit' : 'peering',
              member,
              hub,
            ),
          )),
      ...((isMesh || directConnectivity) && members.length <= mostInGroup
        ? pairs(members).map(([a, b]) => join([], 'connectedGroup', a, b))
        : []),
    ];
  });
}

/** The box of an end, or the site, circuit or unknown thing that it is. */
function endOf(
  network: NetworkGraph,
  end: ConnectionEnd,
): {
  readonly box?: string;
  readonly site?: string;
  readonly circuit?: string;
} {
  switch (end.kind) {
    case 'gateway':
      return { box: ids.vnet(end.key) };
    case 'nva': {
      const vnet = network.nvas.find(({ id }) => id === end.key)?.vnet;
      return vnet === undefined
        ? { site: ids.unknown(end.key) }
        : { box: ids.vnet(vnet) };
    }
    case 'circuit':
      return { circuit: ids.circuit(end.key) };
    case 'site':
      return { site: ids.site(network, end.key) };
    default:
      return { site: ids.unknown(end.key) };
  }
}

function connectionLinks(network: NetworkGraph): Links {
  const joins: Join[] = [];
  const sites: SiteLink[] = [];
  const circuits: CircuitLink[] = [];
  const outer: OuterJoin[] = [];
  for (const { id: key, type, a, b } of network.connections) {
    const id = ids.connection(key);
    const [left, right] = [endOf(network, a), endOf(network, b)];
    const region = left.box ?? right.box;
    const other = left.box === undefined ? left : right;
    if (left.box !== undefined && right.box !== undefined) {
      if (left.box === right.box) continue;
      joins.push({
        ids: [id],
        kind: type === 'vnet2vnet' ? 'vnetToVnet' : 'tunnel',
        from: left.box,
        to: right.box,
        title: () => `${left.box} – ${right.box}: ${key}`,
      });
    } else if (region !== undefined && other.circuit !== undefined) {
      circuits.push({ id, region, circuit: other.circuit });
    } else if (region !== undefined && other.site !== undefined) {
      sites.push({ id, region, site: other.site });
    } else {
      outer.push({
        ids: [id],
        from: left.circuit ?? left.site ?? '',
        to: right.circuit ?? right.site ?? '',
        title: `${a.written} – ${b.written}`,
      });
    }
  }
  return { joins, sites, circuits, outer };
}

function hubLinks(network: NetworkGraph): Omit<Links, 'outer'> {
  const joins: Join[] = [];
  const sites: SiteLink[] = [];
  const circuits: CircuitLink[] = [];
  for (const wan of network.virtualWans) {
    for (const { id, vnet, hub } of wan.vnetConnections) {
      joins.push({
        ids: [ids.hubConnection(hub, vnet, id)],
        kind: 'hubConnection',
        from: ids.vnet(vnet),
        to: ids.hub(hub),
        title: () => `${vnet} – ${hub}`,
      });
    }
    // Hubs of a Basic virtual WAN are not joined. Source: Virtual WAN FAQ.
    for (const [a, b] of wan.type === 'Standard'
      ? pairs(Object.keys(wan.hubs))
      : []) {
      joins.push({
        ids: [],
        kind: 'virtualWan',
        from: ids.hub(a),
        to: ids.hub(b),
        title: () => `${a} – ${b}`,
      });
    }
    for (const branch of wan.branchConnections) {
      const { endpoint, hub } = branch;
      const link = { id: ids.branch(branch), region: ids.hub(hub) };
      if (endpoint.kind === 'circuit') {
        circuits.push({ ...link, circuit: ids.circuit(endpoint.key) });
      } else if (endpoint.kind === 'gateway') {
        joins.push({
          ids: [link.id],
          kind: 'tunnel',
          from: ids.vnet(endpoint.key),
          to: link.region,
          title: () => `${endpoint.key} – ${hub}`,
        });
      } else {
        sites.push({ ...link, site: ids.site(network, endpoint.key) });
      }
    }
  }
  return { joins, sites, circuits };
}

/** Pairs of which nothing else is known than that they may be joined. */
export function doubtfulJoins(
  { vnets }: NetworkGraph,
  { joins }: UnknownParts,
  known: readonly Join[],
): Join[] {
  const joined = new Set(known.flatMap(join => join.ids));
  return joins.flatMap(({ pair: [a, b] }): Join[] => {
    const id = ids.peering(a, b);
    if (joined.has(id) || !Object.hasOwn(vnets, a) || !Object.hasOwn(vnets, b))
      return [];
    joined.add(id);
    return [
      {
        ids: [],
        kind: 'unknownJoin',
        from: ids.vnet(a),
        to: ids.vnet(b),
        title: () => `${a} – ${b}`,
      },
    ];
  });
}
