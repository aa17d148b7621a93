import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import {
  documentNames,
  elementIds,
  keyOfId,
  parsePeeringHalf,
} from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateNetwork } from '../../texts/network';
import type { NameOf } from '../TopologyDiagram/element-names';
import type { PlaceOf } from '../TopologyDiagram/places';

export type Peering = NetworkGraph['peerings'][number];
export type Connection = NetworkGraph['connections'][number];
export type ConnectionEnd = Connection['a'];
export type VirtualWan = NetworkGraph['virtualWans'][number];
export type BranchConnection = VirtualWan['branchConnections'][number];

/** The ids of a document's elements in the drawing: those by which they fail. */
export const ids = {
  ...documentNames,
  /** A site may have the name of a network. */
  site: ({ vnets }: NetworkGraph, site: string) =>
    Object.hasOwn(vnets, site)
      ? elementIds.site(site)
      : documentNames.site(site),
  peering: (a: string, b: string) =>
    a < b ? documentNames.peering(a, b) : documentNames.peering(b, a),
  branch: ({ id, endpoint, hub }: BranchConnection) =>
    documentNames.connection(id ?? `${writtenBranch(endpoint)}-${hub}`),
  /** The end of a connection that the document names and does not have. */
  unknown: (key: string) => `unknown:${key}`,
} as const;

function writtenBranch(end: BranchConnection['endpoint']): string {
  if (end.kind === 'gateway') return end.written;
  return end.kind === 'site' && end.device !== undefined
    ? `${end.key}/${end.device}`
    : end.key;
}

/** The elements of a document's network by any of their names. */
export interface NetworkElements {
  readonly nameOf: NameOf;
  /** The network, virtual hub, site or circuit of the drawing that contains an element. */
  readonly placeOf: PlaceOf;
  /** The id that the drawing has for an element that fails, or is on a path. */
  readonly idOf: (id: string) => string;
}

/** Names, places and ids of all elements of a network. */
export function elementsOfNetwork(
  t: TranslateNetwork,
  graph: NetworkGraph,
): NetworkElements {
  const elements = new Map<
    string,
    {
      readonly id: string;
      readonly place?: string;
      /** Thousands of names take longer than a drawing, which needs few of them. */
      readonly name: () => string;
    }
  >();
  const add = (
    id: string,
    name: () => string,
    place?: string,
    others: readonly string[] = [],
  ) => {
    for (const each of [id, ...others]) {
      if (!elements.has(each)) elements.set(each, { id, name, place });
    }
  };
  for (const [key, { gateways, region }] of Object.entries(graph.vnets)) {
    const place = ids.vnet(key);
    add(place, () => t('network.name.vnet', { a: key }), place, [
      elementIds.vnet(key),
    ]);
    for (const { type } of gateways) {
      add(
        ids.gatewayFailure(key, type),
        () => t(`network.name.${type}`, { a: key }),
        place,
        [ids.gateway(key, type)],
      );
    }
    if (region !== undefined) {
      add(ids.region(region), () => t('network.name.region', { a: region }));
    }
  }
  for (const { virtualWan, hub, region } of graph.virtualWans.flatMap(wan =>
    Object.entries(wan.hubs).map(([key, each]) => ({
      virtualWan: wan,
      hub: key,
      region: each.region,
    })),
  )) {
    const place = ids.hub(hub);
    add(place, () => t('network.name.hub', { a: hub }), place, [
      elementIds.hub(hub),
    ]);
    add(
      ids.hubFirewall(hub),
      () => t('network.name.firewall', { a: hub }),
      place,
      [elementIds.firewall(hub), `${hub}/fw`],
    );
    for (const type of ['vpn', 'er'] as const) {
      add(
        ids.hubGatewayFailure(hub, type),
        () =>
          t(type === 'vpn' ? 'network.name.hubVpn' : 'network.name.hubEr', {
            a: hub,
          }),
        place,
        [ids.hubGateway(hub, type), `gateway:${hub}/${type}`],
      );
    }
    if (region !== undefined) {
      add(ids.region(region), () => t('network.name.region', { a: region }));
    }
    for (const { id, vnet, hub: of } of virtualWan.vnetConnections) {
      if (of !== hub) continue;
      add(
        ids.hubConnection(hub, vnet, id),
        () => t('network.name.hubConnection', { a: vnet, b: hub }),
        undefined,
        [elementIds.hubConnection(vnet, hub), ids.connection(`${hub}-${vnet}`)],
      );
    }
  }
  for (const { id, vnet } of graph.nvas) {
    add(ids.nva(id), () => t('network.name.nva', { a: id }), ids.vnet(vnet), [
      id,
    ]);
  }
  for (const { id, vnet } of graph.routeServers) {
    add(
      ids.routeServer(vnet),
      () => t('network.name.routeServer', { a: vnet }),
      ids.vnet(vnet),
      id === undefined ? [] : [id, ids.routeServer(id)],
    );
  }
  for (const [key, { devices }] of Object.entries(graph.sites)) {
    const place = ids.site(graph, key);
    add(place, () => t('network.name.site', { a: key }), place, [
      elementIds.site(key),
    ]);
    for (const device of devices) {
      add(
        ids.device(key, device),
        () => t('network.name.device', { a: key, b: device }),
        place,
        [`${key}/${device}`],
      );
    }
  }
  for (const key of Object.keys(graph.circuits)) {
    const place = ids.circuit(key);
    add(place, () => t('network.name.circuit', { a: key }), place, [key]);
  }
  for (const { from, to } of graph.peerings) {
    const [a, b] = from < to ? [from, to] : [to, from];
    add(
      ids.peering(a, b),
      () => t('network.name.peering', { a, b }),
      undefined,
      [documentNames.peering(b, a)],
    );
  }
  const nameOfPair = (a: string, b: string) => t('network.pair', { a, b });
  for (const { id, a, b } of graph.connections) {
    add(
      ids.connection(id),
      () =>
        t('network.name.connection', {
          a: id,
          b: nameOfPair(keyOfEnd(a), keyOfEnd(b)),
        }),
      undefined,
      [id],
    );
    for (const end of [a, b]) {
      if (end.kind !== 'unknown') continue;
      const place = ids.unknown(end.key);
      add(place, () => t('network.name.unknown', { a: end.written }), place);
    }
  }
  for (const branch of graph.virtualWans.flatMap(
    ({ branchConnections }) => branchConnections,
  )) {
    const id = ids.branch(branch);
    add(id, () =>
      t('network.name.connection', {
        a: keyOfId(id),
        b: nameOfPair(branch.hub, branch.endpoint.key),
      }),
    );
  }
  graph.networkManagers.forEach(({ id, hub, members }, index) => {
    const named = index === 0 ? undefined : id ?? `${index}`;
    add(ids.connectedGroup(named), () =>
      t('network.name.connectedGroup', { a: id ?? '' }).trim(),
    );
    for (const member of hub === undefined ? [] : members) {
      if (member === hub) continue;
      const [a, b] = member < hub! ? [member, hub!] : [hub!, member];
      add(
        ids.peering(a, b),
        () => t('network.name.peering', { a, b }),
        undefined,
        [documentNames.peering(b, a)],
      );
    }
  });
  const find = (id: string) =>
    elements.get(id) ??
    // One of two instances or links.
    elements.get(
      id
        .replace(/#\d+$/, '')
        .replace(/^gatewayInstance:/, 'gateway:')
        .replace(/^circuitLink:(.*)\/[^/]*$/, 'circuit:$1'),
    );
  return {
    nameOf: id => elements.get(id)?.name() ?? id,
    placeOf: id => find(id)?.place,
    idOf: id => {
      const half = parsePeeringHalf(id);
      // Without one half a peering carries nothing.
      const whole = half ? ids.peering(half.from, half.to) : id;
      return elements.get(whole)?.id ?? whole;
    },
  };
}

/** The name of an end of a connection without its parts. */
export function keyOfEnd(end: ConnectionEnd): string {
  return end.kind === 'unknown' ? end.written : end.key;
}
