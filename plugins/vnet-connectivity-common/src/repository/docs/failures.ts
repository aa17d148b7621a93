import { elementIds, parseElementId, partIds } from '../../network';
import type { FailoverClass } from '../../routing';
import {
  consequencesOf,
  failoverOf,
  observe,
  reachability,
} from '../../routing';
import type { Topology } from '../../topology';
import { groupedBy } from '../../grouped-by';
import { listOf } from '../markdown';
import type { SampleNetwork } from './sample';

/** What breaks, in the order in which it is shown. */
export const failureKinds = {
  region: 'A region',
  hub: 'A virtual hub',
  'vpn-gateway': 'A VPN gateway',
  'vpn-gateway-instance': 'One instance of a VPN gateway',
  'er-gateway': 'An ExpressRoute gateway',
  circuit: 'A circuit, or its peering location',
  'circuit-link': 'One of the two links of a circuit',
  'er-connection': 'The connection of a gateway to a circuit',
  'site-connection': 'All tunnels between a region and a site',
  device: 'A VPN device',
  'gateway-connection':
    'The connection between the VPN gateways of two regions',
  peering: 'A peering of two regions',
  'transit-peering': 'A peering that leads to the shared gateway',
  'spoke-peering': 'The peering of a spoke',
  'hub-connection': 'The connection of a network to its hub',
  firewall: 'A firewall',
  nva: 'An appliance',
  'route-server': 'A Route Server',
} as const;

export type FailureKind = keyof typeof failureKinds;

/** Two ends that reach each other, by their keys; the first comes first in the network. */
type Pair = readonly [string, string];

/** What the failure of one element does. */
export interface Failure {
  readonly kind: FailureKind;
  readonly id: string;
  /** In words; empty where nothing is lost. */
  readonly lost: string;
  /** What still works by another way, in words; empty where nothing does. */
  readonly rerouted: string;
  /** The new way of one of these flows. */
  readonly example?: readonly string[];
  /** How long the other way takes. Absent where there is none. */
  readonly failover?: FailoverClass;
  readonly lostPairs: number;
}

/** Failures of one kind that do the same. */
export interface FailureGroup {
  readonly kind: FailureKind;
  readonly failures: readonly Failure[];
  /** Number of elements of the kind. */
  readonly total: number;
}

export interface FailureStudy {
  /** The network, or the part of it that stands for it. */
  readonly topology: Topology;
  readonly whole: boolean;
  /** Number of pairs of networks and sites that reach each other. */
  readonly pairs: number;
  /** Pairs that do not reach each other when nothing has failed. */
  readonly apart: readonly Pair[];
  /** Every element that can fail, in the order of the kinds. */
  readonly failures: readonly Failure[];
  readonly groups: readonly FailureGroup[];
}

/** Fails every element of the network, or of a part that stands for it, one at a time, in the routing engine. */
export function studyFailures({
  topology,
  whole,
  network,
}: SampleNetwork): FailureStudy {
  const base = observe(network);
  const { flows } = reachability(network, base.directions);
  const order = new Map(
    network.model.endpoints.map(({ id }, index) => [id, index]),
  );
  const pairsOf = (all: readonly Ends[]) => pairs(all, order);
  const working = pairsOf(flows.filter(({ reachable }) => reachable));
  const describe = describer(working);
  const { list, byName } = network.model.elements;
  const effects = [
    ...network.model.failable
      .map(element => ({ element, id: list[element].id }))
      .map(each => ({ ...each, kind: kindOf(topology, each.id) }))
      .filter(({ kind, id }) => kind !== 'device' || isUsed(topology, id)),
    ...parts(topology).flatMap(({ kind, id, name }) => {
      const element = byName.get(name);
      return element === undefined ? [] : [{ kind, id, element }];
    }),
  ].map(({ element, ...each }) => ({
    ...each,
    ...consequencesOf(base, [element]),
  }));
  const kinds = Object.keys(failureKinds);
  const failures = effects
    .map(({ kind, id, ...effect }): Failure => {
      const own = ownOf(topology, id);
      const gone = pairsOf(effect.lost);
      const isInstance = kind === 'vpn-gateway-instance';
      const rerouted = isInstance
        ? takeover(topology)
        : describe(own, pairsOf(effect.rerouted));
      const waits = rerouted && !(isInstance && isActiveActive(topology));
      return {
        kind,
        id,
        lost: describe(own, gone),
        rerouted,
        example: effect.rerouted[0]?.path,
        ...(waits ? { failover: failoverOf(elementKindOf(kind)) } : {}),
        lostPairs: gone.length,
      };
    })
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return {
    topology,
    whole,
    pairs: working.length,
    apart: pairsOf(flows.filter(({ reachable }) => !reachable)),
    failures,
    groups: groupsOf(failures),
  };
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Each pair once, whichever way its flows are opened. */
function pairs(
  all: readonly Ends[],
  order: ReadonlyMap<string, number>,
): Pair[] {
  const found = new Map<string, Pair>();
  for (const { from, to } of all) {
    const pair: Pair =
      order.get(from)! < order.get(to)! ? [from, to] : [to, from];
    found.set(`${pair[0]}\n${pair[1]}`, pair);
  }
  return [...found.values()];
}

/** Redundant parts that fail for themselves: one stands for all of its kind, which are built alike. */
function parts({ vpnGateways, circuits }: Topology) {
  return [
    ...vpnGateways.slice(0, 1).map(({ id, region }) => ({
      kind: 'vpn-gateway-instance' as const,
      id,
      name: partIds.gatewayInstanceIn(region, 'vpn', 0),
    })),
    ...circuits.slice(0, 1).map(({ id, key }) => ({
      kind: 'circuit-link' as const,
      id,
      name: partIds.circuitLink(key, 'primary'),
    })),
  ];
}

/** Whether both instances of a VPN gateway carry traffic. All gateways have the same mode. */
function isActiveActive({ vpnGateways: [gateway] }: Topology): boolean {
  return gateway?.activeActive ?? false;
}

function takeover(topology: Topology): string {
  return isActiveActive(topology)
    ? 'what the instance carried: the other one carries traffic already'
    : 'everything that passes the gateway, once the standby has taken over';
}

/** Whether tunnels lead to a device: sites on a circuit may have devices that nothing uses. */
function isUsed({ siteConnections }: Topology, id: string): boolean {
  return siteConnections.some(
    ({ site, device }) => id === elementIds.device(site, device),
  );
}

function kindOf(topology: Topology, id: string): FailureKind {
  const { gatewayConnections, peerings, virtualNetworks } = topology;
  const ref = parseElementId(id);
  if (ref?.kind === 'connection') {
    return gatewayConnections.some(connection => connection.id === id)
      ? 'gateway-connection'
      : 'site-connection';
  }
  if (ref?.kind !== 'peering') return ref?.kind as FailureKind;
  const ends = [ref.key, ref.other ?? ''];
  const isSpoke = virtualNetworks.some(
    ({ key, role }) => role === 'spoke' && ends.includes(key),
  );
  if (isSpoke && peerings.length > 0) return 'spoke-peering';
  return leadsToGateway(topology, ends) === undefined
    ? 'peering'
    : 'transit-peering';
}

/** The network that uses the gateway of the other, of two that are peered. */
function leadsToGateway(
  { peerings, networkManager }: Topology,
  ends: readonly string[],
): string | undefined {
  return networkManager?.useHubGateway
    ? ends.find(end => end !== networkManager.hub)
    : peerings.find(
        ({ from, to, useRemoteGateways }) =>
          useRemoteGateways && ends.includes(from) && ends.includes(to),
      )?.from;
}

/** The networks and sites that an element is there for, and what they are called. */
interface Own {
  readonly networks: ReadonlySet<string>;
  readonly name: string;
  /** Other networks that it joins these with, or that are beside them. */
  readonly partners: ReadonlySet<string>;
  /** Both together. */
  readonly both: string;
  readonly sites: ReadonlySet<string>;
  readonly siteName: string;
}

const nobody: ReadonlySet<string> = new Set();
const nothingOwn: Own = {
  networks: nobody,
  name: '',
  partners: nobody,
  both: '',
  sites: nobody,
  siteName: '',
};

function ownOf(topology: Topology, id: string): Own {
  const { virtualNetworks, circuits, circuitConnections } = topology;
  const hasSpokes = virtualNetworks.some(({ role }) => role === 'spoke');
  const ofRegion = hasSpokes
    ? 'the networks of the region'
    : 'the network of the region';
  const both = hasSpokes
    ? 'the networks of the two regions'
    : 'the two networks';
  const { key: first = '', other: second = '' } = parseElementId(id) ?? {};
  const networksOf = (
    regions: readonly string[],
    role?: 'region' | 'spoke',
  ): ReadonlySet<string> =>
    new Set(
      virtualNetworks
        .filter(
          network =>
            regions.includes(network.region) &&
            (role === undefined || network.role === role),
        )
        .map(network => network.id),
    );
  switch (kindOf(topology, id)) {
    case 'spoke-peering': {
      const isSpoke = virtualNetworks.some(
        ({ key, role }) => role === 'spoke' && key === first,
      );
      const spoke = isSpoke ? first : second;
      return {
        ...nothingOwn,
        networks: new Set([elementIds.vnet(spoke)]),
        name: 'the spoke',
      };
    }
    case 'transit-peering': {
      const user = leadsToGateway(topology, [first, second]) ?? first;
      return {
        ...nothingOwn,
        networks: new Set([elementIds.vnet(user)]),
        name: 'the network that uses the gateway',
        partners: new Set([elementIds.vnet(user === first ? second : first)]),
        both: 'the two networks',
      };
    }
    case 'peering':
    case 'gateway-connection':
      return {
        ...nothingOwn,
        networks: networksOf([first]),
        name: `the networks of ${first}`,
        partners: networksOf([second]),
        both,
      };
    case 'firewall':
    case 'nva':
      return topology.virtualWan
        ? { ...nothingOwn, networks: networksOf([first]), name: ofRegion }
        : {
            ...nothingOwn,
            networks: networksOf([first], 'spoke'),
            name: 'the spokes of the region',
            partners: networksOf([first], 'region'),
            both: 'the spokes and the hub of the region',
          };
    case 'hub-connection':
      return {
        ...nothingOwn,
        networks: new Set([elementIds.vnet(second)]),
        name: 'the network',
      };
    case 'site-connection':
      return {
        ...nothingOwn,
        networks: networksOf([first]),
        name: ofRegion,
        sites: new Set([elementIds.site(second)]),
        siteName: 'the site',
      };
    case 'device':
      return {
        ...nothingOwn,
        sites: new Set([elementIds.site(first)]),
        siteName: 'its site',
      };
    case 'circuit': {
      const regions = circuitConnections
        .filter(({ circuit }) => circuit === first)
        .map(({ region }) => region);
      const sites = circuits.find(({ key }) => key === first)?.sites ?? [];
      return {
        ...nothingOwn,
        networks: networksOf(regions),
        name: 'the networks of its regions',
        sites: new Set(sites.map(elementIds.site)),
        siteName: sites.length > 1 ? 'its sites' : 'its site',
      };
    }
    default:
      return { ...nothingOwn, networks: networksOf([first]), name: ofRegion };
  }
}

/** Says which pairs these are, in terms of what an element is there for, so that alike failures read alike. */
function describer(working: readonly Pair[]) {
  const isNetwork = (end: string) => parseElementId(end)?.kind === 'vnet';
  return (own: Own, some: readonly Pair[]): string => {
    if (some.length === 0) return '';
    if (some.length === working.length) return 'everything';
    const partyOf = (end: string): Party => {
      if (own.networks.has(end)) return 'own';
      if (own.partners.has(end)) return 'partner';
      if (isNetwork(end)) return 'other';
      return own.sites.has(end) ? 'ownSite' : 'otherSite';
    };
    const classOf = ([a, b]: Pair) => keyOf([partyOf(a), partyOf(b)]);
    const exist = groupedBy(working, classOf);
    const whole = new Set<string>();
    const single: Pair[] = [];
    for (const [parties, these] of groupedBy(some, classOf)) {
      if (these.length === exist.get(parties)?.length) whole.add(parties);
      else single.push(...these);
    }
    const phrases = phrasesOf(own, exist, whole);
    return listOf([...phrases, ...pairNames(single)]);
  };
}

type Party = 'own' | 'partner' | 'other' | 'ownSite' | 'otherSite';

function keyOf([a, b]: readonly [Party, Party]): string {
  return a < b ? `${a}+${b}` : `${b}+${a}`;
}

/**
 * In words: the classes of pairs of which every pair is meant.
 *
 * @param exist - classes that have pairs at all
 * @param whole - classes to say
 */
function phrasesOf(
  { name, both, siteName, networks, sites }: Own,
  exist: ReadonlyMap<string, unknown>,
  whole: ReadonlySet<string>,
): string[] {
  const left = new Set(whole);
  const phrases: string[] = [];
  /** Says the phrase if it means all of these classes that exist, and one that was not said before. */
  const say = (
    phrase: string,
    ...classes: readonly (readonly [Party, Party])[]
  ) => {
    const keys = classes.map(keyOf).filter(key => exist.has(key));
    if (keys.every(key => whole.has(key)) && keys.some(key => left.has(key))) {
      keys.forEach(key => left.delete(key));
      phrases.push(phrase);
    }
  };
  const otherSites = sites.size > 0 ? 'the other sites' : 'on-premises';
  const others = networks.size > 0 ? 'the other networks' : 'all networks';
  const ends: readonly Party[] = [
    'own',
    'partner',
    'other',
    'ownSite',
    'otherSite',
  ];
  const withEnds = (party: Party, all: readonly Party[]) =>
    all.map(end => [party, end] as const);
  say(`everything to and from ${name}`, ...withEnds('own', ends));
  say(
    `everything to and from ${name}, but for the hub of the region`,
    ...withEnds('own', ['own', 'other', 'ownSite', 'otherSite']),
  );
  say(`everything to and from ${siteName}`, ...withEnds('ownSite', ends));
  if (exist.has(keyOf(['other', 'otherSite']))) {
    say(
      'all networks with on-premises',
      ...(['own', 'partner', 'other'] as const).flatMap(party =>
        withEnds(party, ['ownSite', 'otherSite']),
      ),
    );
  }
  say(`${name} with on-premises`, ['own', 'ownSite'], ['own', 'otherSite']);
  say(`${both} with each other`, ['own', 'partner']);
  say(`${name} with each other`, ['own', 'own']);
  say(`${name} with ${others}`, ['own', 'other']);
  say(`${name} with ${siteName}`, ['own', 'ownSite']);
  say(`${name} with ${otherSites}`, ['own', 'otherSite']);
  say(
    `${others} with ${siteName}`,
    ['partner', 'ownSite'],
    ['other', 'ownSite'],
  );
  say(`${siteName} with each other`, ['ownSite', 'ownSite']);
  say(`${siteName} with the other sites`, ['ownSite', 'otherSite']);
  say(
    `${others} with each other`,
    ['partner', 'partner'],
    ['partner', 'other'],
    ['other', 'other'],
  );
  say(
    `${others} with ${otherSites}`,
    ['partner', 'otherSite'],
    ['other', 'otherSite'],
  );
  say('the sites with each other', ['otherSite', 'otherSite']);
  return phrases;
}

/** How many pairs are named one by one. */
const namedPairs = 4;

/** `neu – hq`, and how many more there are. */
export function pairNames(some: readonly Pair[]): string[] {
  const key = (end: string) => end.slice(end.indexOf(':') + 1);
  const named = some.slice(
    0,
    some.length > namedPairs ? namedPairs - 1 : namedPairs,
  );
  const more = some.length - named.length;
  return [
    ...named.map(([a, b]) => `${key(a)} – ${key(b)}`),
    ...(more > 0 ? [`${more} more pairs`] : []),
  ];
}

function groupsOf(failures: readonly Failure[]): FailureGroup[] {
  const groups = groupedBy(failures, ({ kind, lost, rerouted }) =>
    JSON.stringify([kind, lost, rerouted]),
  );
  return [...groups.values()].map(group => {
    const [{ kind }] = group;
    return {
      kind,
      failures: group,
      total: failures.filter(each => each.kind === kind).length,
    };
  });
}

/** What the routing calls the kind of element. */
function elementKindOf(kind: FailureKind): Parameters<typeof failoverOf>[0] {
  switch (kind) {
    case 'vpn-gateway-instance':
      return 'gateway-instance';
    case 'er-connection':
    case 'site-connection':
    case 'gateway-connection':
      return 'connection';
    case 'firewall':
      return 'hub-firewall';
    case 'transit-peering':
    case 'spoke-peering':
      return 'peering';
    default:
      return kind;
  }
}
