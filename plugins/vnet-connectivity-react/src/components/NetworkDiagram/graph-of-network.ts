import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import {
  keyOfId,
  naturalOrder,
} from 'backstage-plugin-vnet-connectivity-common';
import { displayNameOf, listOf } from '../TopologyDiagram/element-names';
import type {
  DrawnSite,
  Graph,
  GraphWords,
  Region,
} from '../TopologyDiagram/graph';
import type { Join } from '../TopologyDiagram/joins';
import type { Chip } from '../TopologyDiagram/model';
import { mostOnRing } from '../TopologyDiagram/region-layout';
import { clustersOf } from './clusters';
import { ids } from './network-elements';
import type { Links } from './network-links';
import { doubtfulJoins, linksOf } from './network-links';
import type { NetworkWords } from './peering-pairs';
import type { UnknownParts } from './unknown-parts';

type Box = Omit<Region, 'group'>;

/** The drawing of a document: a box for each network and virtual hub, with what is in it. */
export function graphOfNetwork(
  words: NetworkWords,
  network: NetworkGraph,
  unknown: UnknownParts,
): Graph {
  const links = linksOf(words, network);
  const boxes = [
    ...boxesOf(words, network, unknown),
    ...outsideBoxes(words, network, links.joins),
  ].sort(
    (a, b) => Number(b.isHub) - Number(a.isHub) || naturalOrder(a.key, b.key),
  );
  const joins = [
    ...links.joins,
    ...doubtfulJoins(network, unknown, links.joins),
  ];
  const virtualHubs = new Set(
    boxes.filter(({ isHub }) => isHub).map(({ id }) => id),
  );
  const isMany = boxes.length > mostOnRing;
  const clusters = isMany
    ? clustersOf(words.t, boxes, joins, virtualHubs)
    : undefined;
  const regions = boxes.map(
    (box): Region => ({ ...box, group: clusters?.groupOf.get(box.id) ?? '' }),
  );
  return {
    regions,
    regionOf: new Map(regions.map(region => [region.id, region])),
    hub: isMany ? undefined : hubOf(regions, joins),
    entry: entryOf(links),
    joins,
    sharedGateways: new Set(
      joins.filter(({ kind }) => kind === 'gatewayTransit').map(({ to }) => to),
    ),
    sites: [...sitesOf(network), ...unknownEnds(network)],
    circuits: Object.entries(network.circuits)
      .sort(([a], [b]) => naturalOrder(a, b))
      .map(([key, circuit]) => ({
        id: ids.circuit(key),
        key,
        peeringLocation: circuit.peeringLocation,
        provider: circuit.sku,
        bandwidthMbps: circuit.bandwidthMbps,
        provisioned: true,
        sites: circuit.sites.map(site => ids.site(network, site)),
      })),
    siteConnections: links.sites,
    circuitConnections: links.circuits,
    outerJoins: links.outer,
    groups: clusters?.groups ?? [''],
    hubs: clusters?.hubs,
    words: wordsOf(words, virtualHubs, regions, joins),
  };
}

/** The one that is joined with all others, where that is all that joins them. */
function hubOf(
  regions: readonly Region[],
  joins: readonly Join[],
): string | undefined {
  if (regions.length < 3) return undefined;
  return regions.find(({ id }) => {
    const others = joins.map(({ from, to }) => {
      if (from === id) return to;
      return to === id ? from : undefined;
    });
    return (
      others.every(other => other !== undefined) &&
      new Set(others).size === regions.length - 1
    );
  })?.id;
}

/** The box with most connections to what is outside Azure. */
function entryOf({ sites, circuits }: Links): string | undefined {
  const counts = new Map<string, number>();
  for (const { region } of [...sites, ...circuits]) {
    counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function wordsOf(
  { t, ofDrawing }: NetworkWords,
  virtualHubs: ReadonlySet<string>,
  regions: readonly Region[],
  joins: readonly Join[],
): GraphWords {
  const count = (all: readonly string[]) => {
    const hubs = all.filter(id => virtualHubs.has(id)).length;
    const networks = all.length - hubs;
    return listOf(ofDrawing, [
      ...(networks > 0 ? [t('network.networks', { count: networks })] : []),
      ...(hubs > 0 ? [t('network.hubs', { count: hubs })] : []),
    ]);
  };
  const joined = new Set(
    joins.map(({ from, to }) =>
      from < to ? `${from} ${to}` : `${to} ${from}`,
    ),
  ).size;
  const what = count(regions.map(({ id }) => id));
  return {
    name: t('network.name'),
    count,
    joined: joined === 0 ? what : t('network.joined', { what, count: joined }),
    spokes: number => t('network.spokes', { count: number }),
    circuitBundle: number => t('network.circuitBundle', { count: number }),
    bundle: (title, number) => t('network.bundle', { title, count: number }),
    entries: (gateways, number) =>
      t(`network.entries.${gateways}`, { count: number }),
    group: t('network.group'),
    noAddresses: t('network.noAddresses'),
    outside: t('network.role.outside'),
    legend: {
      hubConnection: t('network.legend.hubConnection'),
      halfPeering: t('network.legend.halfPeering'),
      partPeering: t('network.legend.partPeering'),
      unknownJoin: t('network.legend.unknownJoin'),
    },
  };
}

interface SortedBox extends Box {
  readonly isHub: boolean;
}

function boxesOf(
  words: NetworkWords,
  network: NetworkGraph,
  unknown: UnknownParts,
): SortedBox[] {
  const { t } = words;
  const doubtOf = (id: string) =>
    unknown.of.has(id)
      ? { role: t('network.role.unknown'), isDoubtful: true }
      : {};
  const chips = chipsOf(words, network);
  return [
    ...network.virtualWans.flatMap(({ hubs }) =>
      Object.entries(hubs).map(([key, { region, prefix }]): SortedBox => {
        const id = ids.hub(key);
        return {
          id,
          key,
          location: region ?? '',
          name: region === undefined ? '' : displayNameOf(region),
          addressSpace: prefix === undefined ? [] : [prefix],
          spokes: [],
          chips: chips.get(id) ?? [],
          role: t('network.role.virtualHub'),
          ...doubtOf(id),
          isHub: true,
        };
      }),
    ),
    ...Object.entries(network.vnets).map(([key, vnet]): SortedBox => {
      const id = ids.vnet(key);
      const location = vnet.location ?? vnet.region ?? '';
      return {
        id,
        key,
        location,
        name: displayNameOf(location),
        addressSpace: vnet.prefixes,
        spokes: [],
        chips: chips.get(id) ?? [],
        ...doubtOf(id),
        isHub: false,
      };
    }),
  ];
}

/** Networks and hubs that something is joined with, although the document does not have them. */
function outsideBoxes(
  { t }: NetworkWords,
  network: NetworkGraph,
  joins: readonly Join[],
): SortedBox[] {
  const hubs = new Set(
    network.virtualWans.flatMap(wan => Object.keys(wan.hubs).map(ids.hub)),
  );
  const missing = new Set(
    joins
      .flatMap(({ from, to }) => [from, to])
      .filter(id => !hubs.has(id) && !Object.hasOwn(network.vnets, id)),
  );
  return [...missing].map(id => ({
    id,
    key: isHubId(id) ? keyOfId(id) : id,
    location: '',
    name: t('network.role.outside'),
    addressSpace: [],
    spokes: [],
    chips: [],
    role: t('network.role.unknown'),
    isDoubtful: true,
    isHub: isHubId(id),
  }));
}

function isHubId(id: string): boolean {
  return id === ids.hub(keyOfId(id));
}

type Chips = ReadonlyMap<string, readonly (Chip & { short: string })[]>;

function chipsOf({ t, ofDrawing }: NetworkWords, network: NetworkGraph): Chips {
  const chips = new Map<string, (Chip & { short: string })[]>();
  const add = (
    place: string,
    kind: Chip['kind'],
    id: string,
    size: string,
    short = size,
  ) => {
    const label = ofDrawing(`diagram.chip.${kind}`, { size }).trim();
    const chip = { id, kind, label, short: short || label };
    chips.set(place, [...(chips.get(place) ?? []), chip]);
  };
  for (const [key, { gateways }] of Object.entries(network.vnets)) {
    for (const { type, sku = '' } of gateways) {
      add(
        ids.vnet(key),
        type === 'vpn' ? 'vpn' : 'expressRoute',
        ids.gatewayFailure(key, type),
        sku,
      );
    }
  }
  for (const [key, hub] of network.virtualWans.flatMap(wan =>
    Object.entries(wan.hubs),
  )) {
    const place = ids.hub(key);
    for (const type of hub.gateways) {
      if (type === 'p2s') continue;
      add(
        place,
        type === 'vpn' ? 'vpn' : 'expressRoute',
        ids.hubGatewayFailure(key, type),
        '',
      );
    }
    if (hub.firewall || hub.privatePolicy || hub.internetPolicy) {
      const intent = hub.privatePolicy || hub.internetPolicy;
      add(
        place,
        'firewall',
        ids.hubFirewall(key),
        intent ? t('network.chip.policies') : '',
      );
    }
  }
  for (const { id, vnet, ip } of network.nvas) {
    add(ids.vnet(vnet), 'appliance', ids.nva(id), ip, `${id} ${ip}`);
  }
  for (const { vnet } of network.routeServers) {
    add(ids.vnet(vnet), 'routeServer', ids.routeServer(vnet), '');
  }
  return chips;
}

function sitesOf(network: NetworkGraph): DrawnSite[] {
  return Object.entries(network.sites)
    .sort(([a], [b]) => naturalOrder(a, b))
    .map(([key, { prefixes, devices }]) => ({
      id: ids.site(network, key),
      key,
      addressSpace: prefixes,
      devices: devices.map(device => ({
        id: ids.device(key, device),
        label: device,
      })),
    }));
}

/** Ends of connections that name nothing in the document. */
function unknownEnds({ connections }: NetworkGraph): DrawnSite[] {
  const keys = new Map(
    connections
      .flatMap(({ a, b }) => [a, b])
      .filter(({ kind }) => kind === 'unknown')
      .map(({ key, written }) => [key, written]),
  );
  return [...keys].map(([key, written]) => ({
    id: ids.unknown(key),
    key: written,
    addressSpace: [],
    devices: [],
    isUnknown: true,
  }));
}
