import { documentNames, otherNames } from '../../network/element-ids';
import type { VirtualWan } from '../../network/graph';
import type { Draft } from './draft';
import { addOrigin, addSession } from './draft';
import { routingOf } from './hub-route-tables';
import { hubGatewayElement } from './hubs';
import { advertisedTo, deviceElement } from './sites';
import type { HubModel, Session } from './types';

/** Adds the connections of hubs with VPN sites and circuits. */
export function addBranchConnections(
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
        withoutDefaultRoute: !branch.enableInternetSecurity,
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
