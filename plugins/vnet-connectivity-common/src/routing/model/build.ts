import { contains, overlaps } from '../../address';
import type { NetworkGraph } from '../../network/graph';
import { isServiceTag } from '../../network/lookups';
import type { Draft } from './draft';
import { newDraft, orderSessions } from './draft';
import type { Element, ElementKind } from './elements';
import { buildEndpoints } from './endpoints';
import type { ElementNames } from '../../network/element-ids';
import { addSpeakers } from './speakers';
import type { ImportFilter, NetworkModel, Origin } from './types';
import { unknownsOf } from './unknowns';
import { addVirtualWans } from './virtual-wan';
import { addVnets } from './vnets';

/** The kinds of elements that a what-if fails: those that can break, not the ends of the flows themselves. */
const failableKinds: ReadonlySet<ElementKind> = new Set([
  'region',
  'vpn-gateway',
  'er-gateway',
  'peering',
  'connection',
  'device',
  'circuit',
  'hub',
  'hub-firewall',
  'hub-connection',
  'nva',
  'route-server',
]);

/** The network of a resource graph, with everything precomputed that no failure changes. */
export function buildModel(
  graph: NetworkGraph,
  names: ElementNames,
): NetworkModel {
  const draft = newDraft(graph, names);
  // The routes that every subnet has, so that their prefixes exist.
  draft.prefixes.id('0.0.0.0/0');
  addVnets(draft);
  addSpeakers(draft);
  addVirtualWans(draft);
  orderSessions(draft);
  graph.routeTables.forEach(({ routes }) =>
    routes.forEach(({ prefix }) => {
      if (!isServiceTag(prefix)) draft.prefixes.id(prefix);
    }),
  );
  const internet = draft.elements.add('internet', 'internet');
  const origins: Origin[][] = draft.prefixes.list.map(() => []);
  for (const origin of draft.origins) origins[origin.prefix].push(origin);
  const vnetsOfPrefix: number[][] = draft.prefixes.list.map(() => []);
  for (const { index, prefixIds } of draft.vnets) {
    for (const id of prefixIds) vnetsOfPrefix[id].push(index);
  }
  const nvasByIp = new Map<number, number[]>();
  for (const { ip, frontends, index } of draft.nvas) {
    for (const address of [ip, ...frontends]) {
      nvasByIp.set(address, [...(nvasByIp.get(address) ?? []), index]);
    }
  }
  const { elements } = draft;
  return {
    ...draft,
    origins,
    vnetsOfPrefix,
    internet,
    nvasByIp,
    endpoints: buildEndpoints(draft),
    filters: importFilters(draft),
    failable: elements.list.filter(isFailable).map(({ index }) => index),
    unknowns: unknownsOf(draft),
  };
}

function isFailable({ kind }: Element): boolean {
  return failableKinds.has(kind);
}

/** The prefixes that VPN gateways do not accept from their peers. Source: VPN Gateway FAQ, BGP. */
function importFilters(draft: Draft): Map<number, ImportFilter> {
  const filters = new Map<number, ImportFilter>();
  const { list } = draft.prefixes;
  // In a mesh each network is asked about by every other.
  const within = draft.vnets.map(({ prefixes }) =>
    list.flatMap((prefix, id) =>
      prefixes.some(held => contains(held, prefix)) ? [id] : [],
    ),
  );
  for (const { index, vpn, prefixes, links } of draft.vnets) {
    if (vpn === undefined) continue;
    const mark = (test: (id: number) => boolean) =>
      Uint8Array.from(list, (_, id) => (test(id) ? 1 : 0));
    const withinPeer = new Map<number, number[]>();
    for (const { to, element, transit } of links.values()) {
      // Without gateway transit the gateway does not learn the ranges of a peered network.
      if (!transit) continue;
      for (const id of within[to]) {
        const peers = withinPeer.get(id);
        if (peers) peers.push(element);
        else withinPeer.set(id, [element]);
      }
    }
    filters.set(vpn, {
      within: mark(id => within[index].includes(id)),
      overlapping: mark(id => prefixes.some(held => overlaps(held, list[id]))),
      withinPeer,
    });
  }
  return filters;
}
