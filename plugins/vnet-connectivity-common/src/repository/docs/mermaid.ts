import { elementIds } from '../../network';
import { patternOf } from '../../patterns';
import type { Topology, VirtualHub, VirtualNetwork } from '../../topology';
import { groupedBy, regionOf } from '../../grouped-by';
import { count, escapeMarkdown } from '../markdown';
import { connectedSites, displayName, spokesOf } from './describe';

/** Above this number of regions a mesh is drawn as one node, because its lines would hide each other. */
const readableMesh = 7;
/** Above this number the spokes of a region are drawn as one node. */
const readableSpokes = 4;

/** The network as a block of Markdown that is drawn as a flowchart. */
export function mermaidBlock(topology: Topology): string {
  return ['```mermaid', mermaidDiagram(topology), '```'].join('\n');
}

/** The network as a Mermaid flowchart. */
export function mermaidDiagram(topology: Topology): string {
  const ids = nodeIds(topology);
  const node = (id: string) => ids.get(id) ?? '';
  return [
    'flowchart TB',
    ...regionsLines(topology, node),
    ...connectedSites(topology).map(
      ({ id, key, addressSpace }) =>
        `  ${node(id)}[/"site ${key}<br/>${addressSpace.join('<br/>')}"/]`,
    ),
    ...topology.circuits.map(
      ({ id, key, peeringLocation, bandwidthMbps }) =>
        `  ${node(id)}[("circuit ${key}<br/>${label(
          peeringLocation,
        )}, ${bandwidthMbps} Mbps")]`,
    ),
    ...interconnectLines(topology, node),
    ...tunnelLines(topology, node),
    ...circuitLines(topology, node),
  ].join('\n');
}

type NodeOf = (id: string) => string;

/** User text inside a quoted label. */
function label(text: string): string {
  return escapeMarkdown(text)
    .replace(/\\/g, '')
    .replace(/["#;&<>]/g, ' ');
}

function regionsLines(topology: Topology, node: NodeOf): string[] {
  const networks = new Map(
    topology.virtualNetworks.map(network => [network.key, network]),
  );
  const spokes = groupedBy(spokesOf(topology), regionOf);
  const hubs = new Map(
    topology.virtualWan?.hubs.map(hub => [hub.region, hub]) ?? [],
  );
  const shapes = groupedBy(shapesIn(topology), regionOf);
  return topology.regions.flatMap(({ key }) =>
    regionLines({
      region: key,
      network: networks.get(key),
      spokes: spokes.get(key) ?? [],
      hub: hubs.get(key),
      shapes: shapes.get(key) ?? [],
      joinsSpokes: topology.networkManager === undefined,
      node,
    }),
  );
}

/** An element that stands in a region beside its networks. */
interface Shape {
  readonly id: string;
  readonly region: string;
  readonly shape: string;
}

function shapesIn(topology: Topology): Shape[] {
  const hubs = topology.virtualWan?.hubs ?? [];
  const inHubs = <T extends { readonly id: string }>(
    of: (hub: VirtualHub) => T | undefined,
    shape: (element: T) => string,
  ) =>
    hubs.flatMap((hub): Shape[] => {
      const element = of(hub);
      return element
        ? [{ id: element.id, region: hub.region, shape: shape(element) }]
        : [];
    });
  return [
    ...topology.vpnGateways.map(({ id, region, sku, asn }) => ({
      id,
      region,
      shape: `{{"VPN gateway<br/>${sku}${asn ? `<br/>AS ${asn}` : ''}"}}`,
    })),
    ...topology.expressRouteGateways.map(({ id, region, sku }) => ({
      id,
      region,
      shape: `{{"ExpressRoute gateway<br/>${sku}"}}`,
    })),
    ...inHubs(
      ({ vpnGateway }) => vpnGateway,
      () => '{{"VPN gateway"}}',
    ),
    ...inHubs(
      ({ expressRouteGateway }) => expressRouteGateway,
      () => '{{"ExpressRoute gateway"}}',
    ),
    ...topology.firewalls.map(({ id, region, tier }) => ({
      id,
      region,
      shape: firewallShape(tier),
    })),
    ...inHubs(
      ({ firewall }) => firewall,
      ({ tier }) => firewallShape(tier),
    ),
    ...topology.networkVirtualAppliances.map(({ id, region, ipAddress }) => ({
      id,
      region,
      shape: `[["appliance<br/>${ipAddress}"]]`,
    })),
    ...topology.routeServers.map(({ id, region }) => ({
      id,
      region,
      shape: '{{"Route Server"}}',
    })),
  ];
}

function firewallShape(tier: string): string {
  return `[["Azure Firewall<br/>${tier}"]]`;
}

function regionLines({
  region,
  network,
  spokes,
  hub,
  shapes,
  joinsSpokes,
  node,
}: {
  readonly region: string;
  readonly network: VirtualNetwork | undefined;
  readonly spokes: readonly VirtualNetwork[];
  readonly hub: VirtualHub | undefined;
  readonly shapes: readonly Shape[];
  /** True where the spokes are connected to the centre of the region, and are not members of one group. */
  readonly joinsSpokes: boolean;
  readonly node: NodeOf;
}): string[] {
  const vnet = elementIds.vnet(region);
  const centre = hub ? hub.id : vnet;
  return [
    `  subgraph ${node(elementIds.region(region))}["${displayName(
      network?.location ?? '',
    )}"]`,
    ...(hub
      ? [`    ${node(hub.id)}(("hub ${region}<br/>${hub.addressPrefix}"))`]
      : []),
    `    ${networkNode(network, region, node)}`,
    ...(hub ? [`    ${node(hub.id)} --- ${node(vnet)}`] : []),
    ...shapes.flatMap(({ id, shape }) => [
      `    ${node(id)}${shape}`,
      `    ${node(centre)} --- ${node(id)}`,
    ]),
    ...spokeLines(spokes, {
      region,
      centre: joinsSpokes ? centre : undefined,
      node,
    }),
    '  end',
  ];
}

function networkNode(
  network: VirtualNetwork | undefined,
  region: string,
  node: NodeOf,
): string {
  return `${node(elementIds.vnet(region))}["vnet ${region}<br/>${
    network?.addressSpace.join('<br/>') ?? ''
  }"]`;
}

function spokeLines(
  spokes: readonly VirtualNetwork[],
  {
    region,
    centre,
    node,
  }: {
    readonly region: string;
    /** The element that they are connected to; absent where all are members of one group. */
    readonly centre?: string;
    readonly node: NodeOf;
  },
): string[] {
  if (spokes.length > readableSpokes) {
    const all = node(`spokes:${region}`);
    return [
      `    ${all}["${count(spokes.length, 'spoke')}"]`,
      ...(centre === undefined ? [] : [`    ${node(centre)} --- ${all}`]),
    ];
  }
  return spokes.flatMap(({ id, key, addressSpace }) => [
    `    ${node(id)}["spoke ${key}<br/>${addressSpace.join('<br/>')}"]`,
    ...(centre === undefined ? [] : [`    ${node(centre)} --- ${node(id)}`]),
  ]);
}

/** Regions whose spokes are drawn as one node. */
function crowdedRegions(topology: Topology): Set<string> {
  const regions = topology.regions.map(({ key }) => key);
  const spokes = spokesOf(topology);
  return new Set(
    regions.filter(
      key =>
        spokes.filter(({ region }) => region === key).length > readableSpokes,
    ),
  );
}

/** Lines that join the regions. Spokes are joined with their hub already. */
function interconnectLines(topology: Topology, node: NodeOf): string[] {
  const { regions, interconnect, gatewayConnections, virtualWan } = topology;
  const vnets = regions.map(({ key }) => node(elementIds.vnet(key)));
  const spokes = new Set(spokesOf(topology).map(({ key }) => key));
  const peerings = topology.peerings.filter(
    ({ from, to }) => from < to && !spokes.has(from) && !spokes.has(to),
  );
  if (topology.networkManager) {
    const { directlyConnected, hub, useHubGateway } = topology.networkManager;
    const crowded = crowdedRegions(topology);
    const members = [
      ...topology.virtualNetworks
        .filter(
          ({ key, role, region }) =>
            key !== hub && (role === 'region' || !crowded.has(region)),
        )
        .map(({ id }) => node(id)),
      ...[...crowded].map(region => node(`spokes:${region}`)),
    ];
    return [
      ...(directlyConnected
        ? [
            '  group(("connected group"))',
            ...members.map(each => `  ${each} <--> group`),
          ]
        : []),
      ...(hub === undefined
        ? []
        : members.map(
            each =>
              `  ${node(elementIds.vnet(hub))} <-->${
                useHubGateway ? '|gateway of the hub|' : ''
              } ${each}`,
          )),
    ];
  }
  const isCrowded =
    interconnect.topology === 'mesh' && regions.length > readableMesh;
  if (virtualWan) {
    const hubs = virtualWan.hubs.map(({ id }) => node(id));
    return isCrowded
      ? ['  wan(("Virtual WAN"))', ...hubs.map(hub => `  ${hub} <--> wan`)]
      : hubs.flatMap((hub, index) =>
          hubs.slice(index + 1).map(other => `  ${hub} <--> ${other}`),
        );
  }
  const overGateways = patternOf(topology).regionGateways === 'vpn';
  const joined = overGateways ? gatewayConnections.length : peerings.length;
  if (!isCrowded || joined === 0) {
    return overGateways
      ? gatewayConnections.map(
          ({ regions: [a, b], bgp }) =>
            `  ${node(elementIds.gateway('vpn', a))} <-->|${
              bgp ? 'VNet-to-VNet, BGP' : 'VNet-to-VNet'
            }| ${node(elementIds.gateway('vpn', b))}`,
        )
      : peerings.map(({ from, to, allowGatewayTransit, useRemoteGateways }) =>
          allowGatewayTransit || useRemoteGateways
            ? `  ${node(elementIds.vnet(from))} <-->|gateway transit| ${node(
                elementIds.vnet(to),
              )}`
            : `  ${node(elementIds.vnet(from))} <--> ${node(
                elementIds.vnet(to),
              )}`,
        );
  }
  const what = count(joined, overGateways ? 'connection' : 'peering');
  const ends = overGateways
    ? regions.map(({ key }) => node(elementIds.gateway('vpn', key)))
    : vnets;
  return [
    `  mesh(("full mesh<br/>${what}"))`,
    ...ends.map(end => `  ${end} <--> mesh`),
  ];
}

function tunnelLines({ siteConnections }: Topology, node: NodeOf): string[] {
  const tunnels = new Map<string, string>();
  for (const { id, region, site, bgp } of siteConnections) {
    tunnels.set(
      id,
      `  ${node(elementIds.gateway('vpn', region))} -. ${
        bgp ? 'IPsec, BGP' : 'IPsec'
      } .- ${node(elementIds.site(site))}`,
    );
  }
  return [...tunnels.values()];
}

function circuitLines(
  { circuits, circuitConnections }: Topology,
  node: NodeOf,
): string[] {
  return [
    ...circuitConnections.map(
      ({ region, circuit }) =>
        `  ${node(elementIds.gateway('er', region))} === ${node(
          elementIds.circuit(circuit),
        )}`,
    ),
    ...circuits.flatMap(({ id, sites }) =>
      sites.map(site => `  ${node(id)} === ${node(elementIds.site(site))}`),
    ),
  ];
}

/** Short node ids: keys may contain what Mermaid reads as syntax (`end`, `--`). */
function nodeIds(topology: Topology): ReadonlyMap<string, string> {
  const { regions, sites, circuits } = topology;
  return new Map([
    ...regions.flatMap(({ key }, index): [string, string][] =>
      Object.entries({
        region: 'r',
        vnet: 'v',
        'vpn-gateway': 'g',
        'er-gateway': 'e',
        firewall: 'f',
        nva: 'a',
        'route-server': 'q',
        hub: 'h',
        spokes: 'n',
      }).map(([kind, letter]) => [`${kind}:${key}`, `${letter}${index + 1}`]),
    ),
    ...spokesOf(topology).map(({ id }, index): [string, string] => [
      id,
      `w${index + 1}`,
    ]),
    ...sites.map(({ id }, index): [string, string] => [id, `s${index + 1}`]),
    ...circuits.map(({ id }, index): [string, string] => [id, `c${index + 1}`]),
  ]);
}
