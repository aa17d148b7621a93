import { parseAddress } from '../../address';
import { otherNames } from '../../network/element-ids';
import type { Announcement } from '../../network/graph';
import type { Draft } from './draft';
import { addOrigin, addSpeaker } from './draft';
import { regionElement, tableOfAddress } from './vnets';

/** Adds appliances, and a router for each that speaks BGP or has a tunnel. */
export function addNvas(draft: Draft): void {
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
      // The Route Server's entry has priority over that of the appliance.
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
