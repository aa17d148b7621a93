import {
  circuitLinks,
  documentNames,
  otherNames,
  partIds,
} from '../../network/element-ids';
import { contains, parseAddress, prefixOf } from '../../address';
import { vpnGatewayDefaultAsn } from '../../azure';
import {
  circuitReaches,
  globalReachObstacle,
} from '../../network/circuit-reach';
import type {
  Announcement,
  Connection,
  ConnectionEnd,
  Gateway,
  RouteServer,
} from '../../network/graph';
import type { Draft, DraftSpeaker, DraftVnet } from './draft';
import {
  addInstances,
  addOrigin,
  addSession,
  addSpeaker,
  transitLinks,
} from './draft';
import type { Session } from './types';
import { regionElement, tableOfAddress } from './vnets';

/** Adds gateways, sites, circuits and appliances, and what joins them. */
export function addSpeakers(draft: Draft): void {
  addNvas(draft);
  draft.vnets.forEach(vnet => addGateways(draft, vnet));
  addSites(draft);
  addCircuits(draft);
  draft.graph.connections.forEach(connection =>
    addConnection(draft, connection),
  );
  draft.graph.routeServers.forEach(entry => addRouteServer(draft, entry));
  draft.vnets.forEach(vnet => addDefaultSite(draft, vnet));
  draft.vnets.forEach(vnet => addSources(draft, vnet));
}

function gatewayEntry(
  { graph }: Draft,
  vnet: string,
  type: 'vpn' | 'er',
): Gateway | undefined {
  return graph.vnets[vnet].gateways.find(gateway => gateway.type === type);
}

function addGateways(draft: Draft, vnet: DraftVnet): void {
  const { elements, names, graph } = draft;
  for (const type of ['vpn', 'er'] as const) {
    const entry = gatewayEntry(draft, vnet.name, type);
    if (!entry) continue;
    const id = names.gateway(vnet.name, type);
    const element = elements.add(
      type === 'vpn' ? 'vpn-gateway' : 'er-gateway',
      id,
      otherNames.gateway(vnet.name, type),
      names.gatewayFailure(vnet.name, type),
    );
    elements.failsWith(element, vnet.element);
    const region = graph.vnets[vnet.name].region;
    if (region !== undefined) {
      elements.failsWith(element, regionElement(draft, region));
    }
    // Either mode has two instances; active-standby keeps the second idle.
    draft.instances.set(element, {
      elements: addInstances(
        draft,
        element,
        id,
        otherNames.gatewayInstances(vnet.name, type),
      ),
      activeActive: type === 'er' || entry.activeActive,
    });
    const speaker = addSpeaker(draft, {
      kind: type,
      name: id,
      element,
      vnet: vnet.index,
      asn:
        type === 'vpn'
          ? entry.asn ?? vpnGatewayDefaultAsn.value
          : vpnGatewayDefaultAsn.value,
      prefixes: vnet.prefixes,
      allowRemoteVnetTraffic: entry.allowRemoteVnetTraffic,
      allowVirtualWanTraffic: entry.allowVirtualWanTraffic,
    });
    vnet[type] = speaker.index;
    addVnetOrigins(draft, vnet, speaker);
  }
}

/** What a gateway says of itself: its VNet's prefixes, and those of the networks that use it. */
function addVnetOrigins(
  draft: Draft,
  vnet: DraftVnet,
  { index: speaker }: DraftSpeaker,
): void {
  for (const prefix of vnet.prefixIds) {
    addOrigin(draft, { speaker, prefix, learned: 'own' });
  }
  for (const { to, element } of transitLinks(vnet)) {
    for (const prefix of draft.vnets[to].prefixIds) {
      addOrigin(draft, {
        speaker,
        prefix,
        learned: 'own',
        elements: [element, draft.vnets[to].element],
        hops: 1,
      });
    }
  }
}

function addSites(draft: Draft): void {
  const { graph, elements, names, prefixes } = draft;
  for (const [name, site] of Object.entries(graph.sites)) {
    const element = elements.add(
      'site',
      names.site(name),
      otherNames.site(name),
    );
    for (const device of site.devices) {
      elements.failsWith(deviceElement(draft, name, device), element);
    }
    const speaker = addSpeaker(draft, {
      kind: 'site',
      name,
      element,
      asn: site.asn ?? 0,
      prefixes: site.prefixes.map(prefixOf),
    });
    draft.siteByName.set(name, speaker.index);
    const advertised = new Set([
      ...site.prefixes,
      ...(site.advertises ?? []),
      ...Object.values(site.advertise).flatMap(routes =>
        routes.map(({ prefix }) => prefix),
      ),
    ]);
    for (const text of advertised) {
      addOrigin(draft, {
        speaker: speaker.index,
        prefix: prefixes.id(text),
        learned: 'own',
      });
    }
  }
}

export function deviceElement(
  { elements, names, graph }: Draft,
  site: string,
  device: string,
): number {
  const owners = Object.values(graph.sites).filter(({ devices }) =>
    devices.includes(device),
  );
  return elements.add(
    'device',
    names.device(site, device),
    otherNames.device(site, device, owners.length === 1),
  );
}

function addCircuits(draft: Draft): void {
  const { graph, elements, names } = draft;
  for (const [name, circuit] of Object.entries(graph.circuits)) {
    const element = elements.add(
      'circuit',
      names.circuit(name),
      otherNames.circuit(name),
    );
    // A circuit is a pair of links to two edge routers.
    circuitLinks.forEach((link, number) => {
      const part = elements.add(
        'circuit-link',
        partIds.circuitLink(name, link),
        otherNames.circuitLink(name, link, number),
      );
      elements.isPartOf(part, element);
    });
    const speaker = addSpeaker(draft, { kind: 'circuit', name, element });
    draft.circuitByName.set(name, speaker.index);
    for (const site of circuit.sites) {
      const peer = draft.siteByName.get(site);
      if (peer === undefined) continue;
      addSession(draft, speaker.index, peer, {
        kind: 'er-site',
        elements: [],
        bgp: true,
        advertiseB: advertisedTo(draft, site, [
          ...otherNames.circuit(name),
          names.circuit(name),
        ]),
      });
    }
  }
  for (const pair of graph.globalReach) {
    const [a, b] = [pair.a, pair.b].map(key => draft.circuitByName.get(key));
    if (a === undefined || b === undefined) continue;
    const [left, right] = [a, b].map(
      each => graph.circuits[draft.speakers[each].name],
    );
    if (globalReachObstacle(left, right)) continue;
    addSession(draft, a, b, { kind: 'global-reach', elements: [], bgp: true });
  }
}

/** What a site advertises over one of its attachments: its own list for it, or what it advertises everywhere. */
export function advertisedTo(
  draft: Draft,
  name: string,
  attachments: readonly string[],
): ReadonlyMap<number, readonly number[] | undefined> {
  const site = draft.graph.sites[name];
  if (!site) return new Map();
  const special = attachments
    .map(attachment => site.advertise[attachment])
    .find(routes => routes !== undefined);
  const usual = (site.advertises ?? site.prefixes).map(
    (prefix): Announcement => ({ prefix }),
  );
  return new Map(
    (special ?? usual).map(({ prefix, asPath }) => [
      draft.prefixes.id(prefix),
      asPath,
    ]),
  );
}

interface End {
  readonly speaker: number;
  readonly kind: DraftSpeaker['kind'];
  readonly vnet?: string;
  readonly site?: string;
  readonly device?: string;
}

/** The router at an end of a connection; undefined where there is none. */
function endOf(draft: Draft, end: ConnectionEnd): End | undefined {
  const { kind, key } = end;
  if (kind === 'circuit') {
    const speaker = draft.circuitByName.get(key);
    return speaker === undefined ? undefined : { speaker, kind };
  }
  if (kind === 'nva') {
    const speaker = draft.nvas[draft.nvaByName.get(key) ?? -1]?.speaker;
    return speaker === undefined ? undefined : { speaker, kind };
  }
  if (kind === 'gateway') {
    const speaker = draft.vnets[draft.vnetByName.get(key) ?? -1]?.[end.type];
    return speaker === undefined
      ? undefined
      : { speaker, kind: end.type, vnet: key };
  }
  if (kind === 'site') {
    const speaker = draft.siteByName.get(key);
    return speaker === undefined
      ? undefined
      : { speaker, kind, site: key, device: end.device };
  }
  return undefined;
}

function addConnection(draft: Draft, connection: Connection): void {
  const a = endOf(draft, connection.a);
  const b = endOf(draft, connection.b);
  if (!a || !b) return;
  if (b.kind === 'er' || a.kind === 'circuit' || (a.site && !b.site)) {
    addOrderedConnection(draft, connection, b, a, true);
  } else {
    addOrderedConnection(draft, connection, a, b, false);
  }
}

/** Adds a connection of which the Azure gateway, if only one end is one, is `a`. */
function addOrderedConnection(
  draft: Draft,
  connection: Connection,
  a: End,
  b: End,
  swapped: boolean,
): void {
  const { elements, names } = draft;
  const element = elements.add(
    'connection',
    names.connection(connection.id),
    otherNames.connection(connection.id),
  );
  if (connection.type === 'expressroute') {
    if (a.kind !== 'er' || b.kind !== 'circuit') return;
    if (!circuitReaches(draft.graph, connection, a.vnet ?? '')) return;
    addSession(draft, a.speaker, b.speaker, {
      kind: 'er-gateway',
      elements: [element],
      bgp: true,
      weight: connection.weight,
    });
    return;
  }
  const [left, right] = [draft.speakers[a.speaker], draft.speakers[b.speaker]];
  const device =
    b.site !== undefined && b.device !== undefined
      ? [deviceElement(draft, b.site, b.device)]
      : [];
  const bgp =
    connection.bgp &&
    speaksBgp(draft, a) &&
    speaksBgp(draft, b) &&
    // The ASNs of the two ends must differ: sessions are external BGP.
    left.asn !== right.asn;
  const advertise = (end: End) =>
    end.site === undefined
      ? undefined
      : advertisedTo(draft, end.site, [
          ...otherNames.connection(connection.id),
          ...(end.device === undefined
            ? []
            : [end.device, documentNames.device(end.site, end.device)]),
        ]);
  const session = addSession(draft, a.speaker, b.speaker, {
    kind: 'tunnel',
    elements: [element, ...device],
    bgp,
    advertiseA: advertise(a),
    advertiseB: advertise(b),
  });
  addStaticRoutes(draft, connection, { a, b, session, bgp, swapped });
}

function speaksBgp(draft: Draft, { kind, vnet, site }: End): boolean {
  if (kind === 'vpn') {
    const gateway = gatewayEntry(draft, vnet ?? '', 'vpn');
    return gateway?.bgp !== false && gateway?.vpnType !== 'PolicyBased';
  }
  return kind !== 'site' || draft.graph.sites[site ?? '']?.asn !== undefined;
}

interface StaticContext {
  readonly a: End;
  readonly b: End;
  readonly session: Session;
  readonly bgp: boolean;
  readonly swapped: boolean;
}

/** Routes that nobody announces: local network gateway prefixes, and what devices are configured to send. */
function addStaticRoutes(
  draft: Draft,
  connection: Connection,
  { a, b, session, bgp, swapped }: StaticContext,
): void {
  const fixed = (
    at: Session,
    texts: readonly string[],
    more: { rank?: (text: string) => number } = {},
  ) =>
    texts.forEach(text =>
      addOrigin(draft, {
        speaker: at.speaker,
        prefix: draft.prefixes.id(text),
        learned: 'static',
        session: at,
        rank: more.rank?.(text) ?? 50,
        hops: 1,
      }),
    );
  if (connection.type === 'vnet2vnet') {
    if (bgp || (connection.bgp && asnsEqual(draft, a, b))) return;
    addVnetToVnetRoutes(draft, session, b.vnet);
    addVnetToVnetRoutes(draft, session.back, a.vnet);
    return;
  }
  const { lngPrefixes, lngPrefixesForA, lngPrefixesForB } = connection;
  if (b.kind !== 'site') {
    const [forA, forB] = swapped
      ? [lngPrefixesForB, lngPrefixesForA]
      : [lngPrefixesForA, lngPrefixesForB];
    fixed(session, forB ?? lngPrefixes);
    fixed(session.back, forA ?? []);
    return;
  }
  fixed(session, lngPrefixesForB ?? lngPrefixes);
  if (bgp) return;
  const site = draft.graph.sites[b.site ?? ''];
  const served = a.vnet === undefined ? [] : servedPrefixes(draft, a.vnet);
  const configured = site?.staticRoutesToAzure;
  const texts =
    configured?.everywhere ??
    configured?.over[connection.id] ??
    configured?.over[b.device ?? ''] ??
    served;
  fixed(session.back, texts, {
    // Of several tunnels the one whose gateway serves the prefix is used.
    rank: text =>
      served.some(
        mine =>
          contains(prefixOf(text), prefixOf(mine)) ||
          contains(prefixOf(mine), prefixOf(text)),
      )
        ? 20
        : 21,
  });
}

/**
 * Without BGP a VNet-to-VNet connection knows the ranges of the network at its other end, which Azure writes into it, and
 * of the networks that use the gateway there: the connectivity of a gateway, VNet-to-VNet too, applies to the networks
 * that are peered with gateway transit. It leads to no other connection of that gateway. Sources: Configure VPN gateway
 * transit for virtual network peering; Configure BGP for VPN Gateway; the hub-and-spoke tutorial of Terraform on Azure,
 * which reaches the spokes from the other end of such a connection.
 */
function addVnetToVnetRoutes(
  draft: Draft,
  at: Session,
  name: string | undefined,
): void {
  const vnet = draft.vnets[draft.vnetByName.get(name ?? '') ?? -1];
  if (!vnet) return;
  const routes = [
    ...vnet.prefixIds.map(prefix => ({ prefix, elements: [] })),
    ...transitLinks(vnet).flatMap(({ to, element }) =>
      draft.vnets[to].prefixIds.map(prefix => ({
        prefix,
        elements: [element, draft.vnets[to].element],
      })),
    ),
  ];
  for (const { prefix, elements } of routes) {
    addOrigin(draft, {
      speaker: at.speaker,
      prefix,
      learned: 'static',
      session: at,
      elements,
      rank: 50,
      hops: 1,
      private: true,
    });
  }
}

function asnsEqual(draft: Draft, a: End, b: End): boolean {
  return draft.speakers[a.speaker].asn === draft.speakers[b.speaker].asn;
}

/** Prefixes of a VNet and of the networks that use its gateway. */
function servedPrefixes(draft: Draft, name: string): string[] {
  const vnet = draft.vnets[draft.vnetByName.get(name) ?? -1];
  if (!vnet) return [];
  const texts = (of: DraftVnet) =>
    of.prefixIds.map(id => draft.prefixes.text(id));
  return [
    ...texts(vnet),
    ...transitLinks(vnet).flatMap(({ to }) => texts(draft.vnets[to])),
  ];
}

function addNvas(draft: Draft): void {
  const { graph, elements } = draft;
  const peers = graph.routeServers.flatMap(({ peers: all = [] }) => all);
  /** Appliances that a connection, a virtual hub or a Route Server names. */
  const named = new Set([
    ...graph.connections.flatMap(({ a, b }) =>
      [a, b].flatMap(({ kind, key }) => (kind === 'nva' ? [key] : [])),
    ),
    ...graph.virtualWans.flatMap(wan =>
      wan.bgpConnections.map(({ nva }) => nva.key),
    ),
    ...peers.map(({ key }) => key),
  ]);
  for (const entry of graph.nvas) {
    const vnetIndex = draft.vnetByName.get(entry.vnet);
    const ip = parseAddress(entry.ip);
    if (vnetIndex === undefined || ip === undefined) continue;
    const vnet = draft.vnets[vnetIndex];
    const element = elements.add(
      'nva',
      draft.names.nva(entry.id),
      otherNames.nva(entry.id),
    );
    elements.failsWith(element, vnet.element);
    if (entry.stateful) draft.stateful.add(element);
    const region = graph.vnets[entry.vnet].region;
    if (region !== undefined) {
      elements.failsWith(element, regionElement(draft, region));
    }
    const given = peers.find(
      ({ key, described }) => described && key === entry.id,
    );
    const routes: Announcement[] = [
      ...[...entry.advertises, ...(given?.advertises ?? [])].map(prefix => ({
        prefix,
      })),
      // What the Route Server's entry says of a prefix goes before.
      ...new Map(
        [...entry.advertise, ...(given?.advertise ?? [])].map(each => [
          each.prefix,
          each,
        ]),
      ).values(),
    ];
    const speaks =
      entry.asn !== undefined || routes.length > 0 || named.has(entry.id);
    const speaker = speaks
      ? addSpeaker(draft, {
          kind: 'nva',
          name: entry.id,
          element,
          vnet: vnetIndex,
          asn: entry.asn ?? given?.asn ?? 65001,
          nva: draft.nvas.length,
        })
      : undefined;
    if (speaker) {
      for (const { prefix, asPath } of routes) {
        addOrigin(draft, {
          speaker: speaker.index,
          prefix: draft.prefixes.id(prefix),
          learned: 'own',
          asPath,
        });
      }
    }
    const table =
      vnet.subnets.find(({ name }) => name === entry.subnet)?.table ??
      tableOfAddress(vnet, ip);
    draft.nvaByName.set(entry.id, draft.nvas.length);
    draft.nvas.push({
      index: draft.nvas.length,
      id: entry.id,
      element,
      vnet: vnetIndex,
      table,
      ip,
      frontends: entry.frontends.flatMap(text => parseAddress(text) ?? []),
      ipForwarding: entry.ipForwarding,
      speaker: speaker?.index,
    });
  }
}

/**
 * The Route Server speaks BGP with appliances for its network, and, with branch-to-branch on, lets the gateways
 * exchange routes. Source: Azure Route Server support for ExpressRoute and Azure VPN.
 */
function addRouteServer(draft: Draft, entry: RouteServer): void {
  const { elements, graph, names } = draft;
  const index = draft.vnetByName.get(entry.vnet);
  if (index === undefined) return;
  const vnet = draft.vnets[index];
  const element = elements.add(
    'route-server',
    names.routeServer(entry.vnet),
    otherNames.routeServer(entry.vnet, entry.id),
  );
  elements.failsWith(element, vnet.element);
  const region = graph.vnets[entry.vnet].region;
  if (region !== undefined) {
    elements.failsWith(element, regionElement(draft, region));
  }
  const speaker = addSpeaker(draft, {
    kind: 'route-server',
    name: entry.vnet,
    element,
    vnet: index,
    preference: entry.hubRoutingPreference ?? 'ExpressRoute',
  });
  addVnetOrigins(draft, vnet, speaker);
  vnet.sources.push({
    speaker: speaker.index,
    kind: 'route-server',
    defaultRoute: true,
  });
  const wanted = entry.peers?.map(({ key }) => key);
  for (const nva of draft.nvas) {
    const near =
      nva.vnet === index || vnet.links.get(nva.vnet)?.transit === true;
    const peers = wanted ? wanted.includes(nva.id) : near;
    if (nva.speaker === undefined || !peers) continue;
    addSession(draft, speaker.index, nva.speaker, {
      kind: 'appliance',
      elements: [],
      bgp: true,
    });
  }
  if (!entry.branchToBranch) return;
  const vpn = gatewayEntry(draft, entry.vnet, 'vpn');
  const vpnTakesPart =
    vpn?.activeActive &&
    (vpn.asn ?? vpnGatewayDefaultAsn.value) === vpnGatewayDefaultAsn.value;
  const inside = [
    ...(vnet.er === undefined ? [] : [vnet.er]),
    ...(vnet.vpn === undefined || !vpnTakesPart ? [] : [vnet.vpn]),
  ];
  const both = { kind: 'internal', elements: [element], bgp: true } as const;
  if (inside.length === 2) addSession(draft, inside[0], inside[1], both);
  for (const gateway of inside) {
    addSession(draft, speaker.index, gateway, both);
  }
}

/**
 * Forced tunnelling by a default site: the gateway sends 0.0.0.0/0 into its tunnel. A subnet gets there by a route table
 * that points to the gateway. Source: Configure forced tunneling using the Azure Resource Manager deployment model
 * (2018-02-01); the page of 2025-03-31 says that every subnet does, which `default-site-subnets` tells.
 */
function addDefaultSite(draft: Draft, vnet: DraftVnet): void {
  const site = gatewayEntry(draft, vnet.name, 'vpn')?.defaultSite;
  if (site === undefined || vnet.vpn === undefined) return;
  const peer = draft.siteByName.get(site.key);
  const connection = draft.elements.byName.get(
    documentNames.connection(site.key),
  );
  for (const session of draft.speakers[vnet.vpn].sessions) {
    if (
      session.peer === peer ||
      (connection !== undefined && session.elements.includes(connection))
    ) {
      addOrigin(draft, {
        speaker: vnet.vpn,
        prefix: draft.prefixes.id('0.0.0.0/0'),
        learned: 'static',
        session,
        rank: 50,
        hops: 1,
        private: true,
        ofGateway: true,
      });
    }
  }
}

/** The gateways that give a VNet its routes: its own, or those of the network that it names. */
function addSources(draft: Draft, vnet: DraftVnet): void {
  const own = (owner: DraftVnet) => [
    ...(owner.er === undefined
      ? []
      : [{ speaker: owner.er, kind: 'er' as const }]),
    ...(owner.vpn === undefined
      ? []
      : [{ speaker: owner.vpn, kind: 'vpn' as const }]),
  ];
  vnet.sources.push(
    ...own(vnet).map(source => ({ ...source, defaultRoute: true })),
  );
  const provider = draft.vnets.find(
    ({ links }) => links.get(vnet.index)?.transit,
  );
  const link = provider && vnet.links.get(provider.index);
  if (!provider || !link) return;
  const routeServer = draft.speakers.find(
    ({ kind, vnet: at }) => kind === 'route-server' && at === provider.index,
  );
  vnet.sources.push(
    ...[
      ...own(provider),
      ...(routeServer
        ? [{ speaker: routeServer.index, kind: 'route-server' as const }]
        : []),
    ].map(source => ({ ...source, link, defaultRoute: true })),
  );
}
