/**
 * Element ids are made and read here and nowhere else: those of a spec's network (`vpn-gateway:weu`), those of a
 * `kind: Topology` document (`Hub/vpn`), and the other names by which a failure may call an element.
 */

const kindsOfOne = [
  'region',
  'vnet',
  'vpn-gateway',
  'er-gateway',
  'hub',
  'firewall',
  'nva',
  'route-server',
  'route-table',
  'nat-gateway',
  'site',
  'circuit',
] as const;

const kindsOfTwo = [
  'peering',
  'connection',
  'er-connection',
  'hub-connection',
  'device',
] as const;

type KindOfOne = (typeof kindsOfOne)[number];
type KindOfTwo = (typeof kindsOfTwo)[number];

/** The element of a spec's network that an id names. @public */
export interface ElementRef {
  readonly kind: KindOfOne | KindOfTwo | 'connected-group';
  /** Key of the element; of two that are joined the first; empty for the connected group. */
  readonly key: string;
  /** The other network, what a region is connected to, or a site's device. */
  readonly other?: string;
}

const connectedGroupId = 'connected-group';

const one = (kind: KindOfOne) => (key: string) => `${kind}:${key}`;
const two = (kind: KindOfTwo) => (key: string, other: string) =>
  `${kind}:${key}/${other}`;
const inAlphabeticalOrder =
  (kind: KindOfTwo) =>
  (a: string, b: string): string =>
    a < b ? `${kind}:${a}/${b}` : `${kind}:${b}/${a}`;

/** Makes the ids of elements of a spec's network from the keys of the spec. @public */
export const elementIds = {
  region: one('region'),
  vnet: one('vnet'),
  gateway: (type: 'vpn' | 'er', region: string) => `${type}-gateway:${region}`,
  hub: one('hub'),
  firewall: one('firewall'),
  nva: one('nva'),
  routeServer: one('route-server'),
  routeTable: one('route-table'),
  natGateway: one('nat-gateway'),
  site: one('site'),
  circuit: one('circuit'),
  /** The same for both halves. */
  peering: inAlphabeticalOrder('peering'),
  /** VNet-to-VNet; the same for both directions. */
  gatewayConnection: inAlphabeticalOrder('connection'),
  /** The same for all devices of the site. */
  siteConnection: two('connection'),
  circuitConnection: two('er-connection'),
  hubConnection: two('hub-connection'),
  device: (site: string, key: string) => `device:${site}/${key}`,
  connectedGroup: connectedGroupId,
  /** One of the tunnels of a site connection, as the routing tells them apart. */
  tunnel: (connectionId: string, device: string) => `${connectionId}#${device}`,
} as const;

/** Reads an id that {@link elementIds} made, of a tunnel or an instance the id of the whole; undefined for others. @public */
export function parseElementId(id: string): ElementRef | undefined {
  if (id === connectedGroupId) return { kind: connectedGroupId, key: '' };
  const [, kind, key, other] =
    /^([a-z-]+):([^/#]+)(?:\/([^/#]+))?(?:#\d+)?$/.exec(id) ?? [];
  if (key === undefined) return undefined;
  const single = kindsOfOne.find(each => each === kind);
  if (single) return other === undefined ? { kind: single, key } : undefined;
  const pair = kindsOfTwo.find(each => each === kind);
  return pair && other !== undefined ? { kind: pair, key, other } : undefined;
}

/** The kind of an element, as its id begins; the id itself where it has none. @public */
export function kindOfId(id: string): string {
  return id.split(':', 1)[0];
}

/** The part of an id behind its kind: `weu` of `vnet:weu`, `neu/weu` of `peering:neu/weu`. @public */
export function keyOfId(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The id of the connection of which one tunnel is meant. */
export function wholeConnection(id: string): string {
  return id.replace(/#\d+$/, '');
}

/** True if the id is that of an Azure Firewall, among the ids of all that routing treats as appliances. */
export function isFirewallId(id: string): boolean {
  return id.startsWith('firewall:');
}

/** The names of a network's elements in one kind of document. @public */
export interface ElementNames {
  readonly vnet: (vnet: string) => string;
  readonly site: (site: string) => string;
  readonly region: (region: string) => string;
  readonly gateway: (vnet: string, type: 'vpn' | 'er') => string;
  readonly gatewayFailure: (vnet: string, type: 'vpn' | 'er') => string;
  readonly peering: (a: string, b: string) => string;
  readonly connection: (id: string) => string;
  readonly device: (site: string, device: string) => string;
  readonly circuit: (circuit: string) => string;
  readonly nva: (nva: string) => string;
  readonly routeServer: (vnet: string) => string;
  /** The connected group of a Virtual Network Manager. */
  readonly connectedGroup: (id: string | undefined) => string;
  readonly hub: (hub: string) => string;
  readonly hubFirewall: (hub: string) => string;
  readonly hubGateway: (hub: string, type: 'vpn' | 'er') => string;
  readonly hubGatewayFailure: (hub: string, type: 'vpn' | 'er') => string;
  readonly hubConnection: (
    hub: string,
    vnet: string,
    id: string | undefined,
  ) => string;
}

/** The names that a `kind: Topology` document and its cases use: `Hub/vpn`, `peering:A-B`, `conn:c1`. @public */
export const documentNames: ElementNames = {
  vnet: vnet => vnet,
  site: site => site,
  region: region => `region:${region}`,
  gateway: (vnet, type) => `${vnet}/${type}`,
  gatewayFailure: (vnet, type) => `gateway:${vnet}/${type}`,
  peering: (a, b) => `peering:${a}-${b}`,
  connection: id => `conn:${id}`,
  device: (site, device) => `device:${site}/${device}`,
  circuit: circuit => `circuit:${circuit}`,
  nva: nva => `nva:${nva}`,
  routeServer: vnet => `routeServer:${vnet}`,
  connectedGroup: id =>
    id === undefined ? 'connectedGroup' : `connectedGroup:${id}`,
  hub: hub => `vhub:${hub}`,
  hubFirewall: hub => `vhub:${hub}/fw`,
  hubGateway: (hub, type) => `vhub:${hub}/${type}`,
  hubGatewayFailure: (hub, type) => `gateway:vhub:${hub}/${type}`,
  hubConnection: (hub, vnet, id) => `conn:${id ?? `${vnet}-${hub}`}`,
};

/** The name of a subnet in documents, questions and gaps: `Hub/app`. */
export function subnetName(vnet: string, subnet: string): string {
  return `${vnet}/${subnet}`;
}

/** The network, and the subnet, that such a name means. @public */
export function parseSubnetName(name: string): {
  readonly vnet: string;
  readonly subnet?: string;
} {
  const cut = name.indexOf('/');
  return cut < 0
    ? { vnet: name }
    : { vnet: name.slice(0, cut), subnet: name.slice(cut + 1) };
}

/** The subnet of a network that such a name means; undefined for others, and for gateways, which are named alike. */
export function subnetOfName(vnet: string, name: string): string | undefined {
  const subnet = name.startsWith(`${vnet}/`)
    ? name.slice(vnet.length + 1)
    : undefined;
  return subnet === 'vpn' || subnet === 'er' || subnet === ''
    ? undefined
    : subnet;
}

/** The name of one hub's route table in connections of hubs; other hubs have tables of the same label. */
export function hubTableName(hub: string, table: string): string {
  return `${hub}/${table}`;
}

/** `h1/RT_X`, `label:RT_X` and `RT_X` as the name of the table, with the hub where one is named. */
export function parseHubTableName(text: string): {
  readonly hub?: string;
  readonly table: string;
} {
  const cut = text.lastIndexOf('/');
  const table = text.slice(cut + 1).replace(/^label:/i, '');
  return cut < 0 ? { table } : { hub: text.slice(0, text.indexOf('/')), table };
}

/** `circuit:c1` and `c1` as `c1`. */
export function withoutKind(text: string, ...kinds: readonly string[]): string {
  const kind = kinds.find(each => text.startsWith(`${each}:`));
  return kind === undefined ? text : text.slice(kind.length + 1);
}

/** The thing that `Hub/vpn`, `site:hq/d1` or `hq` names, and the part of it. One of the kinds may stand before it. @public */
export function parseEnd(
  written: string,
  ...kinds: readonly string[]
): { readonly key: string; readonly part?: string } {
  const text = withoutKind(written, ...kinds);
  const cut = text.lastIndexOf('/');
  return cut < 0
    ? { key: text }
    : { key: text.slice(0, cut), part: text.slice(cut + 1) };
}

/** The ends of connections as a document writes them: `Hub/vpn`, `circuit:c1`, `hq/d1`. */
export const writtenEnds = {
  gateway: documentNames.gateway,
  circuit: documentNames.circuit,
  device: (site: string, device: string) => `${site}/${device}`,
} as const;

/** The names that findings, routes, failures and diagrams of a spec use: `vpn-gateway:weu`, `peering:neu/weu`. */
export const specNames: ElementNames = {
  vnet: elementIds.vnet,
  site: elementIds.site,
  region: elementIds.region,
  gateway: (vnet, type) => elementIds.gateway(type, vnet),
  gatewayFailure: (vnet, type) => elementIds.gateway(type, vnet),
  peering: elementIds.peering,
  // The tunnels to the devices of one site are one connection to the user.
  connection: wholeConnection,
  device: elementIds.device,
  circuit: elementIds.circuit,
  // Azure Firewalls are appliances to the routing, and keep their own ids.
  nva: nva => (isFirewallId(nva) ? nva : elementIds.nva(nva)),
  routeServer: elementIds.routeServer,
  connectedGroup: () => connectedGroupId,
  hub: elementIds.hub,
  hubFirewall: elementIds.firewall,
  hubGateway: (hub, type) => elementIds.gateway(type, hub),
  hubGatewayFailure: (hub, type) => elementIds.gateway(type, hub),
  hubConnection: elementIds.hubConnection,
};

/** The two links of a circuit, to two edge routers. */
export const circuitLinks = ['primary', 'secondary'] as const;

/** Ids of redundant parts that fail on their own. */
export const partIds = {
  circuitLink: (circuit: string, link: (typeof circuitLinks)[number]) =>
    `circuitLink:${circuit}/${link}`,
  /** One of the two instances of the gateway with this id. */
  gatewayInstance: (gatewayId: string, number: number) =>
    `${gatewayId}#${number}`,
  /** By the network, whatever its gateway's id is. */
  gatewayInstanceIn: (vnet: string, type: 'vpn' | 'er', number: number) =>
    `gatewayInstance:${vnet}/${type}#${number}`,
  /** One half of a peering. */
  peeringHalf: (from: string, to: string) => `peering:${from}->${to}`,
  /** A route that is announced, or written down, by an owner. */
  route: (owner: string, prefix: string) => `route:${owner}/${prefix}`,
} as const;

/** The networks of a failure such as `peering:a->b`. @public */
export function parsePeeringHalf(
  id: string,
): { readonly from: string; readonly to: string } | undefined {
  const [, from, to] = /^peering:(.+)->(.+)$/.exec(id) ?? [];
  return from === undefined ? undefined : { from, to };
}

/** The text after `route:` in the name of a failure; undefined where it names no route. */
export function routeOfFailure(id: string): string | undefined {
  return id.startsWith('route:') ? id.slice('route:'.length) : undefined;
}

/** Further names of elements in failures, and in the gaps that a document states. */
export const otherNames = {
  vnet: (name: string) => [name, `vnet:${name}`],
  region: (name: string) => [`region:${name}`],
  site: (name: string) => [name, `site:${name}`],
  circuit: (name: string) => [name, `circuit:${name}`],
  circuitLink: (
    circuit: string,
    link: (typeof circuitLinks)[number],
    number: number,
  ) => [
    `circuitLink:${circuit}#${number}`,
    `circuitLink:${circuit}/${number}`,
    `circuitLink:${circuit}#${link}`,
    `circuitLink:${circuit}-${link}`,
    `circuitLink:${circuit}:${link}`,
  ],
  gateway: (vnet: string, type: 'vpn' | 'er') => [
    `gateway:${vnet}/${type}`,
    `${vnet}/${type}`,
  ],
  hubGateway: (hub: string, type: 'vpn' | 'er') => [
    `${hub}/${type}`,
    `gateway:${hub}/${type}`,
    `gateway:vhub:${hub}/${type}`,
  ],
  /** Names of one instance of a gateway that has these names. */
  gatewayInstance: (gatewayNames: readonly string[], number: number) =>
    gatewayNames.flatMap(name => [
      `${name}#${number}`,
      `gatewayInstance:${name}#${number}`,
      `gatewayInstance:${name}/${number}`,
    ]),
  /** Names of a hub's gateway that names of its instances are made of. */
  hubGatewayInstances: (hub: string, type: 'vpn' | 'er') => [
    `${hub}/${type}`,
    `vhub:${hub}/${type}`,
  ],
  gatewayInstances: (vnet: string, type: 'vpn' | 'er') => [`${vnet}/${type}`],
  /** Its own name is enough where no other site has a device of that name. */
  device: (site: string, device: string, isOnlyOne: boolean) => [
    `device:${site}/${device}`,
    `${site}/${device}`,
    ...(isOnlyOne ? [`device:${device}`] : []),
  ],
  connection: (id: string) => [id, `conn:${id}`],
  /** With the site or circuit alone where it has no other connection. */
  branch: (id: string, hub: string, endpoint: string, isOnlyOne: boolean) => [
    id,
    `conn:${id}`,
    `conn:${hub}-${endpoint}`,
    ...(isOnlyOne ? [`conn:${endpoint}`] : []),
  ],
  /** With the network alone where it has no other connection. */
  hubConnection: (hub: string, vnet: string, isOnlyOne: boolean) => [
    `hub-connection:${vnet}/${hub}`,
    `conn:${hub}-${vnet}`,
    ...(isOnlyOne ? [`conn:${vnet}`] : []),
  ],
  peering: (a: string, b: string) => [`peering:${a}-${b}`, `peering:${b}-${a}`],
  nva: (id: string) => [`nva:${id}`, id],
  routeServer: (vnet: string, id: string | undefined) => [
    `routeServer:${vnet}`,
    ...(id === undefined ? [] : [id, `routeServer:${id}`]),
  ],
  hub: (name: string) => [`vhub:${name}`, `hub:${name}`, name],
  hubFirewall: (hubId: string, hub: string) => [
    `${hubId}/fw`,
    `vhub:${hub}/fw`,
    `firewall:${hub}`,
    `${hub}/fw`,
  ],
} as const;

/** The name of everything there is, for what depends on something that is not known. */
export const everything = 'everything';
