import { documentNames, otherNames } from '../../network/element-ids';
import type { Prefix } from '../../address';
import { contains, parseAddress, prefixOf } from '../../address';
import type { HubConnection, HubRoute, VirtualWan } from '../../network/graph';
import type { Draft } from './draft';
import { addInstances, addOrigin, addSession, addSpeaker } from './draft';
import { advertisedTo, deviceElement } from './speakers';
import type { HubModel, Session } from './types';
import { regionElement } from './vnets';

/** The route table that every connection is known to; the firewall of a hub forwards by it. */
export const everyConnection = '*';
const defaultTable = 'Default';

/**
 * Adds virtual WANs. A route table name is a label: it means the table of that name in every hub, unless it is
 * written `hub/table`. Source: About virtual hub routing.
 */
export function addVirtualWans(draft: Draft): void {
  draft.graph.virtualWans.forEach(entry => addVirtualWan(draft, entry));
}

function addVirtualWan(draft: Draft, entry: VirtualWan): void {
  const standard = entry.type === 'Standard';
  const tables = tablesOf(entry);
  const hubs = new Map<string, HubModel>();
  for (const name of Object.keys(entry.hubs)) {
    hubs.set(name, addHub(draft, entry, name, tables));
  }
  if (standard) joinHubs(draft, [...hubs.values()], tables);
  addVnetConnections(draft, entry, hubs);
  addBranchConnections(draft, entry, hubs);
  addApplianceSessions(draft, entry, hubs);
  for (const route of entry.routes) addHubRoute(draft, entry, hubs, route);
}

function tablesOf(entry: VirtualWan): string[] {
  const used = [...entry.vnetConnections, ...entry.branchConnections].flatMap(
    ({ associated, propagatesTo = [] }) => [
      ...(associated === undefined ? [] : [associated]),
      ...propagatesTo,
    ],
  );
  const names = [...used, ...entry.routes.map(({ table }) => table)];
  return [...new Set([defaultTable, everyConnection, ...names.map(tableName)])];
}

/** `h1/RT_X`, `label:RT_X` and `defaultRouteTable` as the name of the table. */
function tableName(text: string): string {
  const name = text.slice(text.lastIndexOf('/') + 1).replace(/^label:/i, '');
  return /^default(RouteTable)?$/i.test(name) ? defaultTable : name;
}

/** The table, and the label, to which nothing is propagated. Source: About virtual hub routing. */
function isNoTable(name: string): boolean {
  return /^none(RouteTable)?$/i.test(name);
}

function addHub(
  draft: Draft,
  entry: VirtualWan,
  name: string,
  tables: readonly string[],
): HubModel {
  const { elements, names } = draft;
  const { region, firewall, ...hub } = entry.hubs[name];
  const id = names.hub(name);
  const element = elements.add('hub', id, otherNames.hub(name));
  if (region !== undefined) {
    elements.failsWith(element, regionElement(draft, region));
  }
  const secured = firewall || hub.privatePolicy || hub.internetPolicy;
  const firewallElement = secured
    ? elements.add(
        'hub-firewall',
        names.hubFirewall(name),
        otherNames.hubFirewall(id, name),
      )
    : undefined;
  if (firewallElement !== undefined) {
    elements.failsWith(firewallElement, element);
    if (hub.stateful) draft.stateful.add(firewallElement);
  }
  for (const type of hub.gateways) {
    if (type !== 'p2s') hubGatewayElement(draft, entry, name, type);
  }
  const speakers = tables.map((table): [string, number] => {
    const speaker = addSpeaker(draft, {
      kind: 'hub',
      name,
      element,
      table,
      hub: draft.hubs.length,
      preference: hub.hubRoutingPreference ?? 'ExpressRoute',
      allowVirtualWanTraffic: true,
      allowRemoteVnetTraffic: hub.allowNonVirtualWanTraffic,
    });
    if (hub.internetPolicy) {
      addOrigin(draft, {
        speaker: speaker.index,
        prefix: draft.prefixes.id('0.0.0.0/0'),
        learned: 'own',
        firewall: true,
      });
    }
    return [table, speaker.index];
  });
  const model: HubModel = {
    name,
    element,
    firewall: firewallElement,
    privatePolicy: hub.privatePolicy,
    internetPolicy: hub.internetPolicy,
    standard: entry.type === 'Standard',
    branchToBranch: entry.branchToBranch,
    tables: new Map(speakers),
  };
  draft.hubs.push(model);
  return model;
}

/** Hubs of a Standard virtual WAN are meshed; those of a Basic one are not. Source: Virtual WAN FAQ. */
function joinHubs(
  draft: Draft,
  hubs: readonly HubModel[],
  tables: readonly string[],
): void {
  hubs.forEach((a, index) =>
    hubs.slice(index + 1).forEach(b =>
      tables.forEach(table =>
        addSession(draft, a.tables.get(table)!, b.tables.get(table)!, {
          kind: 'hub-hub',
          elements: [],
          bgp: true,
        }),
      ),
    ),
  );
}

interface Attachment {
  readonly associated?: string;
  readonly propagatesTo?: readonly string[];
}

/**
 * Tables that a connection of this hub is associated with and propagates to; routing intent fixes both. A name is a
 * label, which other hubs have too; `hub/table` is the table of that hub alone.
 */
function routingOf(
  { name, privatePolicy }: HubModel,
  { associated, propagatesTo }: Attachment,
): {
  readonly associated: string;
  readonly propagatesTo: Set<string>;
  /** A table that no other hub learns this from. */
  readonly isLocal: (table: string) => boolean;
} {
  const named = (propagatesTo ?? [defaultTable]).filter(
    text =>
      (!text.includes('/') || text.startsWith(`${name}/`)) &&
      !isNoTable(tableName(text)),
  );
  const tables = named.map(tableName);
  const labels = new Set(
    named.filter(text => !text.includes('/')).map(tableName),
  );
  return {
    isLocal: table =>
      !privatePolicy && table !== everyConnection && !labels.has(table),
    associated: privatePolicy
      ? defaultTable
      : tableName(associated ?? defaultTable),
    propagatesTo: new Set([
      ...(privatePolicy ? [defaultTable] : tables),
      everyConnection,
    ]),
  };
}

function addVnetConnections(
  draft: Draft,
  entry: VirtualWan,
  hubs: ReadonlyMap<string, HubModel>,
): void {
  for (const connection of entry.vnetConnections) {
    const index = draft.vnetByName.get(connection.vnet);
    const hub = hubs.get(connection.hub);
    if (index === undefined || !hub) continue;
    const vnet = draft.vnets[index];
    const element = hubConnectionElement(draft, entry, connection);
    const { associated, propagatesTo, isLocal } = routingOf(hub, connection);
    const speaker = hub.tables.get(associated);
    if (speaker === undefined) continue;
    vnet.sources.push({
      speaker,
      kind: 'hub',
      hubConnection: element,
      defaultRoute: connection.enableInternetSecurity,
    });
    const elements = [element, vnet.element];
    for (const table of propagatesTo) {
      const at = hub.tables.get(table);
      if (at === undefined) continue;
      const staysInHub = isLocal(table);
      for (const prefix of vnet.prefixIds) {
        addOrigin(draft, {
          speaker: at,
          prefix,
          learned: 'own',
          elements,
          vnet: index,
          staysInHub,
          nextHopIp: applianceBefore(
            connection,
            hub,
            draft.prefixes.list[prefix],
          ),
        });
      }
      // Switched off, the routes say where the appliance is for routes of the route tables, and no more.
      if (!connection.propagateStaticRoutes) continue;
      for (const { prefix, nextHopIp } of connection.staticRoutes) {
        addOrigin(draft, {
          speaker: at,
          prefix: draft.prefixes.id(prefix),
          learned: 'static',
          elements,
          vnet: index,
          nextHopIp: parseAddress(nextHopIp),
          crossesHubs: true,
          staysInHub,
        });
      }
    }
  }
}

/**
 * The appliance that traffic to a prefix of the connected network itself passes: the next hop of a static route of the
 * connection that holds the prefix, or, with the criterion `Equal` ("bypass next hop IP for workloads within this VNet"),
 * is equal to it. With routing intent it is always `Equal`. Source: Connect a virtual network to a Virtual WAN hub.
 */
function applianceBefore(
  { staticRoutes, vnetLocalRouteOverrideCriteria }: HubConnection,
  { privatePolicy, internetPolicy }: HubModel,
  own: Prefix,
): number | undefined {
  const bypassed =
    vnetLocalRouteOverrideCriteria === 'Equal' ||
    privatePolicy ||
    internetPolicy;
  const [route] = staticRoutes
    .map(({ prefix, nextHopIp }) => ({ range: prefixOf(prefix), nextHopIp }))
    .filter(
      ({ range }) =>
        contains(range, own) && (!bypassed || range.length === own.length),
    )
    .sort((a, b) => b.range.length - a.range.length);
  return route && parseAddress(route.nextHopIp);
}

function hubConnectionElement(
  { elements, names }: Draft,
  entry: VirtualWan,
  {
    id,
    vnet,
    hub,
  }: { readonly id?: string; readonly vnet: string; readonly hub: string },
): number {
  const connected = entry.vnetConnections.filter(each => each.vnet === vnet);
  return elements.add(
    'hub-connection',
    names.hubConnection(hub, vnet, id),
    otherNames.hubConnection(hub, vnet, connected.length === 1),
  );
}

/** The element of a gateway in a hub, which fails with the hub and its region. */
function hubGatewayElement(
  draft: Draft,
  entry: VirtualWan,
  hub: string,
  type: 'vpn' | 'er',
): number {
  const { elements, names } = draft;
  const known = elements.byName.get(names.hubGatewayFailure(hub, type));
  if (known !== undefined) return known;
  const gateway = elements.add(
    type === 'er' ? 'er-gateway' : 'vpn-gateway',
    names.hubGateway(hub, type),
    otherNames.hubGateway(hub, type),
    names.hubGatewayFailure(hub, type),
  );
  elements.failsWith(gateway, elements.byName.get(names.hub(hub))!);
  const { region } = entry.hubs[hub];
  if (region !== undefined) {
    elements.failsWith(gateway, regionElement(draft, region));
  }
  // The gateways of a hub are always active-active. Source: Virtual WAN FAQ.
  draft.instances.set(gateway, {
    elements: addInstances(
      draft,
      gateway,
      names.hubGateway(hub, type),
      otherNames.hubGatewayInstances(hub, type),
    ),
    activeActive: true,
  });
  return gateway;
}

function addBranchConnections(
  draft: Draft,
  entry: VirtualWan,
  hubs: ReadonlyMap<string, HubModel>,
): void {
  const { elements, names } = draft;
  for (const branch of entry.branchConnections) {
    const hub = hubs.get(branch.hub);
    if (!hub) continue;
    const { endpoint: end } = branch;
    const er = end.kind === 'circuit';
    const siteName = end.key;
    const named = er ? undefined : end.device;
    const endpoint = named === undefined ? end.key : `${end.key}/${named}`;
    const site = er ? undefined : draft.graph.sites[siteName];
    // A site with one device is connected by it.
    const device =
      named ?? (site?.devices.length === 1 ? site.devices[0] : undefined);
    const peer = er
      ? draft.circuitByName.get(endpoint)
      : draft.siteByName.get(siteName);
    // Basic offers site-to-site VPN only. Source: Virtual WAN Basic and Standard types.
    if (peer === undefined || (er && !hub.standard)) continue;
    const gateway = hubGatewayElement(
      draft,
      entry,
      branch.hub,
      er ? 'er' : 'vpn',
    );
    const id = branch.id ?? `${endpoint}-${branch.hub}`;
    const connection = elements.add(
      'connection',
      names.connection(id),
      otherNames.branch(
        id,
        branch.hub,
        endpoint,
        entry.branchConnections.filter(
          each => each.endpoint.written === end.written,
        ).length === 1,
      ),
    );
    const deviceElements =
      device === undefined ? [] : [deviceElement(draft, siteName, device)];
    const bgp = er || (branch.bgp && site?.asn !== undefined);
    const { associated, propagatesTo, isLocal } = routingOf(hub, branch);
    const advertised = er
      ? undefined
      : advertisedTo(draft, siteName, [
          ...otherNames.connection(id),
          ...(device === undefined
            ? []
            : [device, documentNames.device(siteName, device)]),
          branch.hub,
        ]);
    for (const table of new Set([associated, ...propagatesTo])) {
      const at = hub.tables.get(table);
      if (at === undefined) continue;
      const session = addSession(draft, at, peer, {
        kind: er ? 'er-gateway' : 'tunnel',
        elements: [gateway, connection, ...deviceElements],
        bgp,
        advertiseA: table === associated ? undefined : new Map(),
        advertiseB: propagatesTo.has(table) ? advertised : new Map(),
        staysInHub: isLocal(table),
      });
      if (!bgp)
        addStaticBranch(draft, entry, session, siteName, {
          table,
          associated,
          propagates: propagatesTo.has(table),
        });
    }
  }
}

/** A site without BGP: the hub knows its prefixes, and its device sends what it is configured to send. */
function addStaticBranch(
  draft: Draft,
  entry: VirtualWan,
  session: Session,
  siteName: string,
  {
    table,
    associated,
    propagates,
  }: {
    readonly table: string;
    readonly associated: string;
    readonly propagates: boolean;
  },
): void {
  const site = draft.graph.sites[siteName];
  if (!site) return;
  const configured = site.staticRoutesToAzure;
  const all = entry.vnetConnections.flatMap(
    ({ vnet }) => draft.graph.vnets[vnet]?.prefixes ?? [],
  );
  const texts = configured
    ? configured.everywhere ?? Object.values(configured.over).flat()
    : all;
  const fixed = (at: Session, text: string, rank: number) =>
    addOrigin(draft, {
      speaker: at.speaker,
      prefix: draft.prefixes.id(text),
      learned: 'static',
      session: at,
      rank,
      hops: 1,
    });
  // A VPN site without BGP has its ranges written down; what is withdrawn is no longer.
  const ranges = site.advertises ?? site.prefixes;
  if (propagates) ranges.forEach(text => fixed(session, text, 20));
  if (table === associated) {
    new Set(texts).forEach(text => fixed(session.back, text, 20));
  }
}

function addApplianceSessions(
  draft: Draft,
  entry: VirtualWan,
  hubs: ReadonlyMap<string, HubModel>,
): void {
  for (const { nva, hub: hubName } of entry.bgpConnections) {
    const hub = hubs.get(hubName);
    const appliance = draft.nvas[draft.nvaByName.get(nva.key) ?? -1];
    if (!hub || appliance?.speaker === undefined) continue;
    const connection = entry.vnetConnections.find(
      ({ vnet, hub: at }) =>
        draft.vnetByName.get(vnet) === appliance.vnet && at === hubName,
    );
    if (!connection) continue;
    const { associated, propagatesTo, isLocal } = routingOf(hub, connection);
    const element = hubConnectionElement(draft, entry, connection);
    for (const table of new Set([associated, ...propagatesTo])) {
      const at = hub.tables.get(table);
      if (at === undefined) continue;
      addSession(draft, at, appliance.speaker, {
        kind: 'appliance',
        elements: [element],
        bgp: true,
        advertiseA: table === associated ? undefined : new Map(),
        advertiseB: propagatesTo.has(table) ? undefined : new Map(),
        staysInHub: isLocal(table),
      });
    }
  }
}

/** A static route of a hub's route table: to the firewall, or to a VNet connection and the appliance behind it. */
function addHubRoute(
  draft: Draft,
  entry: VirtualWan,
  hubs: ReadonlyMap<string, HubModel>,
  { table, hub: only, prefixes, nextHop }: HubRoute,
): void {
  const hubName =
    only ?? (table.includes('/') ? table.split('/')[0] : undefined);
  const target = nextHop.kind === 'named' ? nextHop : undefined;
  const address =
    target &&
    (parseAddress(target.address ?? target.key) ??
      draft.nvas[draft.nvaByName.get(target.key) ?? -1]?.ip);
  const owner = draft.nvas.find(({ ip }) => ip === address)?.vnet;
  const connection = entry.vnetConnections.find(
    ({ id, vnet }) =>
      (target && (id === target.key || vnet === target.key)) ||
      (owner !== undefined && draft.vnetByName.get(vnet) === owner),
  );
  for (const [name, hub] of hubs) {
    const at = hub.tables.get(tableName(table));
    if ((hubName !== undefined && name !== hubName) || at === undefined)
      continue;
    for (const text of prefixes) {
      const base = {
        speaker: at,
        prefix: draft.prefixes.id(text),
        learned: 'static' as const,
      };
      if (nextHop.kind === 'firewall') {
        addOrigin(draft, { ...base, firewall: true });
      } else if (connection) {
        const vnet = draft.vnetByName.get(connection.vnet)!;
        const fixed = connection.staticRoutes.find(
          each =>
            contains(prefixOf(each.prefix), prefixOf(text)) ||
            contains(prefixOf(text), prefixOf(each.prefix)),
        );
        const remote = hubs.get(connection.hub);
        addOrigin(draft, {
          ...base,
          elements: [
            ...(remote && remote !== hub ? [remote.element] : []),
            hubConnectionElement(draft, entry, connection),
            draft.vnets[vnet].element,
          ],
          vnet,
          nextHopIp:
            address ?? (fixed ? parseAddress(fixed.nextHopIp) : undefined),
        });
      }
    }
  }
}
