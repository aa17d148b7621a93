import { contains, prefixOf } from '../../address';
import type { Connection } from '../../network/graph';
import type { ConnectionEnd } from './connection-ends';
import type { Draft } from './draft';
import { addOrigin, prefixesOver, transitLinks } from './draft';
import type { Session } from './types';

interface StaticContext {
  readonly a: ConnectionEnd;
  readonly b: ConnectionEnd;
  readonly session: Session;
  readonly bgp: boolean;
  readonly swapped: boolean;
}

/** Routes that nobody announces: local network gateway prefixes, and what devices are configured to send. */
export function addStaticRoutes(
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
    ...transitLinks(vnet).flatMap(link =>
      prefixesOver(draft, link).map(prefix => ({
        prefix,
        elements: [link.element, draft.vnets[link.to].element],
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

function asnsEqual(draft: Draft, a: ConnectionEnd, b: ConnectionEnd): boolean {
  return draft.speakers[a.speaker].asn === draft.speakers[b.speaker].asn;
}

/** Prefixes of a VNet and of the networks that use its gateway. */
function servedPrefixes(draft: Draft, name: string): string[] {
  const vnet = draft.vnets[draft.vnetByName.get(name) ?? -1];
  if (!vnet) return [];
  return [
    ...vnet.prefixIds,
    ...transitLinks(vnet).flatMap(link => prefixesOver(draft, link)),
  ].map(id => draft.prefixes.text(id));
}
