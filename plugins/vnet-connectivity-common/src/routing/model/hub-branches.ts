import { documentNames, otherNames } from '../../network/element-ids';
import type { BranchConnection, VirtualWan } from '../../network/graph';
import { connectionEnd } from './connection-ends';
import { speaksBgp } from './connections';
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
    const named = end.kind === 'site' ? end.device : undefined;
    const endpoint =
      end.kind === 'gateway'
        ? end.written
        : [end.key, named].filter(part => part !== undefined).join('/');
    const site = end.kind === 'site' ? draft.graph.sites[siteName] : undefined;
    // A site with one device is connected by it.
    const device =
      named ?? (site?.devices.length === 1 ? site.devices[0] : undefined);
    const far = connectionEnd(draft, end);
    const peer = far?.speaker;
    // Basic offers site-to-site VPN only. Source: Virtual WAN Basic and Standard types.
    if (!far || peer === undefined || (er && !hub.standard)) continue;
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
    // A hub's own ASN is that of the gateway: no session, as sessions are external BGP.
    const isSameAsn = (at: number) =>
      end.kind === 'gateway' &&
      draft.speakers[at].asn === draft.speakers[peer].asn;
    const mayBgp = er || (branch.bgp && speaksBgp(draft, far));
    const { associated, propagatesTo, isLocal } = routingOf(hub, branch);
    const advertised =
      end.kind !== 'site'
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
      const bgp = mayBgp && !isSameAsn(at);
      const session = addSession(draft, at, peer, {
        kind: er ? 'er-gateway' : 'tunnel',
        elements: [gateway, connection, ...deviceElements],
        bgp,
        advertiseA: table === associated ? undefined : new Map(),
        advertiseB: propagatesTo.has(table) ? advertised : new Map(),
        staysInHub: isLocal(table),
        withoutDefaultRoute: !branch.enableInternetSecurity,
      });
      const roles = {
        isAssociated: table === associated,
        propagates: propagatesTo.has(table),
      };
      if (end.kind === 'gateway') {
        addStaticGateway(draft, branch, session, { ...roles, bgp });
      } else if (!bgp) addStaticBranch(draft, entry, session, siteName, roles);
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
    isAssociated,
    propagates,
  }: { readonly isAssociated: boolean; readonly propagates: boolean },
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
  // A VPN site without BGP has its ranges written down; what is withdrawn is no longer.
  const ranges = site.advertises ?? site.prefixes;
  if (propagates) addFixed(draft, session, ranges, 20);
  if (isAssociated) addFixed(draft, session.back, [...new Set(texts)], 20);
}

/**
 * The gateway of a network behind a VPN site: without BGP the hub knows the ranges of the site; the gateway sends those of
 * its local network gateway, with BGP as well.
 */
function addStaticGateway(
  draft: Draft,
  { sitePrefixes = [], lngPrefixes = [] }: BranchConnection,
  session: Session,
  {
    bgp,
    isAssociated,
    propagates,
  }: {
    readonly bgp: boolean;
    readonly isAssociated: boolean;
    readonly propagates: boolean;
  },
): void {
  if (propagates && !bgp) addFixed(draft, session, sitePrefixes, 20);
  if (isAssociated) addFixed(draft, session.back, lngPrefixes, 50);
}

function addFixed(
  draft: Draft,
  at: Session,
  texts: readonly string[],
  rank: number,
): void {
  for (const text of texts) {
    addOrigin(draft, {
      speaker: at.speaker,
      prefix: draft.prefixes.id(text),
      learned: 'static',
      session: at,
      rank,
      hops: 1,
    });
  }
}
