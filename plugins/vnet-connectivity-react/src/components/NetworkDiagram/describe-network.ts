import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import { naturalOrder } from 'backstage-plugin-vnet-connectivity-common';
import type { Description } from '../TopologyDiagram/describe';
import { displayNameOf, shortListOf } from '../TopologyDiagram/element-names';
import type { ConnectionEnd, VirtualWan } from './network-elements';
import { ids, keyOfEnd } from './network-elements';
import type { NetworkWords, PeeringPair } from './peering-pairs';
import { peeringPairs } from './peering-pairs';
import type { UnknownParts } from './unknown-parts';

/** The names that a list has; of more it says how many there are. */
const mostNames = 12;

/** Before the name of a network that the document does not have. */
const outsidePrefix = 'outside:';

/** A network that was read from a document in words, for users who cannot see the drawing. */
export function describeNetwork(
  words: NetworkWords,
  network: NetworkGraph,
  unknown: UnknownParts,
): Description[] {
  const { t } = words;
  const facts = factsOf(words, network);
  const isolated = t('network.words.isolated');
  const withGaps = (id: string, own: readonly string[]) => [
    ...own,
    ...(unknown.of.get(id) ?? []).map(what =>
      t('network.words.unknown', { what }),
    ),
  ];
  const describe = (
    id: string,
    subject: string,
    own: readonly string[],
  ): Description => {
    const joined = facts.get(id) ?? [];
    return {
      id,
      subject,
      facts: withGaps(id, [
        ...own,
        ...(joined.length > 0 ? joined : [isolated]),
      ]),
    };
  };
  return [
    ...network.virtualWans.flatMap(wan =>
      inOrder(wan.hubs).map(([key, hub]) =>
        describe(
          ids.hub(key),
          t('network.name.hub', { a: key }),
          hubFacts(words, wan, hub),
        ),
      ),
    ),
    ...inOrder(network.vnets).map(([key]) =>
      describe(
        ids.vnet(key),
        t('network.name.vnet', { a: key }),
        networkFacts(words, network, key),
      ),
    ),
    ...[...facts.keys()]
      .filter(id => id.startsWith(outsidePrefix))
      .map(id => {
        const key = id.slice(outsidePrefix.length);
        return {
          id: key,
          subject: t('network.name.vnet', { a: key }),
          facts: [t('network.words.outside'), ...(facts.get(id) ?? [])],
        };
      }),
    ...inOrder(network.circuits).map(([key, { peeringLocation, sku }]) =>
      describe(ids.circuit(key), t('network.name.circuit', { a: key }), [
        ...(peeringLocation === undefined
          ? []
          : [t('network.words.region', { region: peeringLocation })]),
        ...(sku === undefined ? [] : [sku]),
      ]),
    ),
    ...inOrder(network.sites).map(([key, { prefixes, asn, devices }]) =>
      describe(ids.site(network, key), t('network.name.site', { a: key }), [
        addressFact(words, prefixes),
        ...(asn === undefined
          ? []
          : [t('network.words.asn', { asn: String(asn) })]),
        ...devices.map(device =>
          t('network.name.device', { a: key, b: device }),
        ),
      ]),
    ),
  ];
}

function inOrder<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => naturalOrder(a, b));
}

function namesOf({ ofDrawing }: NetworkWords, names: readonly string[]) {
  return shortListOf(ofDrawing, [...names].sort(naturalOrder), mostNames);
}

function addressFact(words: NetworkWords, prefixes: readonly string[]): string {
  return prefixes.length === 0
    ? words.t('network.words.noAddresses')
    : words.t('network.words.addresses', { list: namesOf(words, prefixes) });
}

function networkFacts(
  words: NetworkWords,
  network: NetworkGraph,
  key: string,
): string[] {
  const { t } = words;
  const { prefixes, region, location, gateways, subnets } = network.vnets[key];
  const place = location ?? region;
  const tables = network.routeTables.filter(({ vnet }) => vnet === key).length;
  return [
    ...(place === undefined
      ? []
      : [t('network.words.region', { region: displayNameOf(place) })]),
    addressFact(words, prefixes),
    ...(subnets === undefined
      ? []
      : [t('network.words.subnets', { count: Object.keys(subnets).length })]),
    ...gateways.map(gateway =>
      t(`network.words.${gateway.type}`, {
        details: [
          gateway.sku,
          gateway.activeActive && t('network.words.activeActive'),
          gateway.type === 'vpn' &&
            gateway.asn !== undefined &&
            t('network.words.asn', { asn: String(gateway.asn) }),
          gateway.defaultSite &&
            t('network.words.defaultSite', {
              site: gateway.defaultSite.written,
            }),
        ]
          .filter(Boolean)
          .map((detail, index) => (index === 0 ? ` ${detail}` : `, ${detail}`))
          .join(''),
      }),
    ),
    ...network.nvas
      .filter(({ vnet }) => vnet === key)
      .map(({ id, ip }) => t('network.words.nva', { name: id, address: ip })),
    ...(network.routeServers.some(({ vnet }) => vnet === key)
      ? [t('network.words.routeServer')]
      : []),
    ...(tables > 0 ? [t('network.words.routeTable', { count: tables })] : []),
  ];
}

function hubFacts(
  words: NetworkWords,
  wan: VirtualWan,
  hub: VirtualWan['hubs'][string],
): string[] {
  const { t } = words;
  const { region, prefix, gateways, firewall } = hub;
  return [
    ...(region === undefined
      ? []
      : [t('network.words.region', { region: displayNameOf(region) })]),
    addressFact(words, prefix === undefined ? [] : [prefix]),
    ...gateways.map(type =>
      type === 'p2s'
        ? t('network.words.p2s')
        : t(`network.words.${type}`, { details: '' }),
    ),
    ...(firewall ? [t('network.words.firewall')] : []),
    ...(hub.privatePolicy ? [t('network.words.privatePolicy')] : []),
    ...(hub.internetPolicy ? [t('network.words.internetPolicy')] : []),
    ...wan.bgpConnections
      .filter(({ hub: of }) => wan.hubs[of] === hub)
      .map(({ nva }) => t('network.words.hubBgp', { name: nva.written })),
  ];
}

/** The joins of each element in words, by its id. */
function factsOf(
  words: NetworkWords,
  network: NetworkGraph,
): ReadonlyMap<string, readonly string[]> {
  const { t } = words;
  const facts = new Map<string, string[]>();
  const add = (id: string, fact: string) => {
    const known = facts.get(id);
    if (known) known.push(fact);
    else facts.set(id, [fact]);
  };
  const vnet = (key: string) =>
    Object.hasOwn(network.vnets, key)
      ? ids.vnet(key)
      : `${outsidePrefix}${key}`;
  const pairs = peeringPairs(words, network);
  for (const pair of pairs) {
    for (const [own, other] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ]) {
      add(vnet(own), peeringFact(words, pair, other));
    }
  }
  const peered = new Set(pairs.map(({ id }) => id));
  for (const { peering } of network.unknown) {
    if (peering.length !== 2) continue;
    const [a, b] = peering;
    if (peered.has(ids.peering(a, b))) continue;
    add(vnet(a), t('network.words.unknownJoin', { name: b }));
    add(vnet(b), t('network.words.unknownJoin', { name: a }));
  }
  managerFacts(words, network, (key, fact) => add(vnet(key), fact));
  for (const { id, type, a, b, bgp } of network.connections) {
    const kind = t(`network.words.kind.${type}`);
    const said = bgp ? t('network.words.bgp', { kind }) : kind;
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const place = placeOfEnd(network, own);
      if (place === undefined) continue;
      add(
        place,
        t('network.words.connection', {
          name:
            other.kind === 'unknown'
              ? t('network.name.unknown', { a: other.written })
              : keyOfEnd(other),
          id,
          kind: said,
        }),
      );
    }
  }
  for (const wan of network.virtualWans) wanFacts(words, network, wan, add);
  for (const [key, { sites }] of Object.entries(network.circuits)) {
    if (sites.length > 0) {
      add(
        ids.circuit(key),
        t('network.words.circuitSites', { list: namesOf(words, sites) }),
      );
    }
    for (const site of sites) {
      add(
        ids.site(network, site),
        t('network.words.connection', {
          name: t('network.name.circuit', { a: key }),
          id: key,
          kind: t('network.words.kind.expressroute'),
        }),
      );
    }
  }
  for (const { a, b } of network.globalReach) {
    add(ids.circuit(a), t('network.words.globalReach', { name: b }));
    add(ids.circuit(b), t('network.words.globalReach', { name: a }));
  }
  return facts;
}

function peeringFact(
  { t }: NetworkWords,
  pair: PeeringPair,
  name: string,
): string {
  const notes = pair.notes().join('; ');
  return notes === ''
    ? t('network.words.peered', { name })
    : t('network.words.peeredSo', { name, notes });
}

function placeOfEnd(
  network: NetworkGraph,
  end: ConnectionEnd,
): string | undefined {
  switch (end.kind) {
    case 'gateway':
      return ids.vnet(end.key);
    case 'nva': {
      const vnet = network.nvas.find(({ id }) => id === end.key)?.vnet;
      return vnet === undefined ? undefined : ids.vnet(vnet);
    }
    case 'circuit':
      return ids.circuit(end.key);
    case 'site':
      return ids.site(network, end.key);
    default:
      return undefined;
  }
}

function managerFacts(
  words: NetworkWords,
  { networkManagers }: NetworkGraph,
  add: (vnet: string, fact: string) => void,
): void {
  const { t } = words;
  for (const {
    connectivity,
    hub,
    directConnectivity,
    ...rest
  } of networkManagers) {
    const isMesh = connectivity === 'Mesh';
    const members = [...new Set(rest.members)].filter(key => key !== hub);
    if (!isMesh && hub !== undefined) {
      add(
        hub,
        t('network.words.managedHub', { list: namesOf(words, members) }),
      );
    }
    for (const member of members) {
      if (!isMesh && hub !== undefined) {
        add(member, t('network.words.managedSpoke', { hub }));
      }
      if (isMesh || directConnectivity) {
        add(
          member,
          t('network.words.member', {
            list: namesOf(
              words,
              members.filter(key => key !== member),
            ),
          }),
        );
      }
    }
  }
}

const branchKinds = { vpn: 'ipsec', er: 'expressroute', p2s: 'p2s' } as const;

function wanFacts(
  words: NetworkWords,
  network: NetworkGraph,
  wan: VirtualWan,
  add: (id: string, fact: string) => void,
): void {
  const { t } = words;
  const hubs = Object.keys(wan.hubs);
  for (const hub of hubs) {
    const networks = wan.vnetConnections
      .filter(connection => connection.hub === hub)
      .map(({ vnet }) => vnet);
    if (networks.length > 0) {
      add(
        ids.hub(hub),
        t('network.words.networks', { list: namesOf(words, networks) }),
      );
    }
    const others = hubs.filter(other => other !== hub);
    if (wan.type === 'Standard' && others.length > 0) {
      add(
        ids.hub(hub),
        t('network.words.otherHubs', { list: namesOf(words, others) }),
      );
    }
  }
  for (const { vnet, hub } of wan.vnetConnections) {
    add(ids.vnet(vnet), t('network.words.hubConnection', { name: hub }));
  }
  for (const branch of wan.branchConnections) {
    const { endpoint, hub, kind: type, bgp } = branch;
    const kind = t(`network.words.kind.${branchKinds[type]}`);
    const said = {
      id: ids.branch(branch).slice('conn:'.length),
      kind: bgp ? t('network.words.bgp', { kind }) : kind,
    };
    add(
      ids.hub(hub),
      t('network.words.connection', { name: endpoint.key, ...said }),
    );
    add(
      placeOfEnd(network, endpoint) ?? endpoint.key,
      t('network.words.connection', {
        name: t('network.name.hub', { a: hub }),
        ...said,
      }),
    );
  }
}
