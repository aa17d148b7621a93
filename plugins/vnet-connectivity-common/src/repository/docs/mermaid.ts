import type { Topology, VirtualNetwork } from '../../topology';
import { count, escapeMarkdown } from '../markdown';
import { connectedSites, displayName, spokesOf } from './describe';

/** Above this number of regions a mesh is drawn as one node, because its lines would hide each other. */
const readableMesh = 7;
/** Above this number the spokes of a region are drawn as one node. */
const readableSpokes = 4;

/** The network as a Mermaid flowchart. */
export function mermaidDiagram(topology: Topology): string {
  const ids = nodeIds(topology);
  const node = (id: string) => ids.get(id) ?? '';
  return [
    'flowchart TB',
    ...topology.regions.flatMap(({ key }) => regionLines(topology, key, node)),
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

function regionLines(
  topology: Topology,
  region: string,
  node: NodeOf,
): string[] {
  const { virtualNetworks, vpnGateways, expressRouteGateways } = topology;
  const here = (each: { readonly region: string }) => each.region === region;
  const network = virtualNetworks.find(({ key }) => key === region);
  const spokes = spokesOf(topology).filter(here);
  const hub = topology.virtualWan?.hubs.find(here);
  const vnet = `vnet:${region}`;
  const centre = hub ? hub.id : vnet;
  const inside: [string, string][] = [
    ...vpnGateways
      .filter(here)
      .map(({ id, sku, asn }): [string, string] => [
        id,
        `{{"VPN gateway<br/>${sku}${asn ? `<br/>AS ${asn}` : ''}"}}`,
      ]),
    ...expressRouteGateways
      .filter(here)
      .map(({ id, sku }): [string, string] => [
        id,
        `{{"ExpressRoute gateway<br/>${sku}"}}`,
      ]),
    ...(hub?.vpnGateway
      ? [[hub.vpnGateway.id, '{{"VPN gateway"}}'] as [string, string]]
      : []),
    ...(hub?.expressRouteGateway
      ? [
          [hub.expressRouteGateway.id, '{{"ExpressRoute gateway"}}'] as [
            string,
            string,
          ],
        ]
      : []),
    ...[
      ...topology.firewalls.filter(here),
      ...(hub?.firewall ? [hub.firewall] : []),
    ].map(({ id, tier }): [string, string] => [
      id,
      `[["Azure Firewall<br/>${tier}"]]`,
    ]),
    ...topology.networkVirtualAppliances
      .filter(here)
      .map(({ id, ipAddress }): [string, string] => [
        id,
        `[["appliance<br/>${ipAddress}"]]`,
      ]),
    ...topology.routeServers
      .filter(here)
      .map(({ id }): [string, string] => [id, '{{"Route Server"}}']),
  ];
  return [
    `  subgraph ${node(`region:${region}`)}["${displayName(
      network?.location ?? '',
    )}"]`,
    ...(hub
      ? [`    ${node(hub.id)}(("hub ${region}<br/>${hub.addressPrefix}"))`]
      : []),
    `    ${networkNode(network, region, node)}`,
    ...(hub ? [`    ${node(hub.id)} --- ${node(vnet)}`] : []),
    ...inside.flatMap(([id, shape]) => [
      `    ${node(id)}${shape}`,
      `    ${node(centre)} --- ${node(id)}`,
    ]),
    ...spokeLines(spokes, {
      region,
      centre: topology.networkManager ? undefined : centre,
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
  return `${node(`vnet:${region}`)}["vnet ${region}<br/>${
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
    /** What they are connected to; absent where all are members of one group. */
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

/** What joins the regions. Spokes hang on their hub already. */
function interconnectLines(topology: Topology, node: NodeOf): string[] {
  const { regions, interconnect, gatewayConnections, virtualWan } = topology;
  const vnets = regions.map(({ key }) => node(`vnet:${key}`));
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
              `  ${node(`vnet:${hub}`)} <-->${
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
  const pairs =
    interconnect.pattern === 'vnet-to-vnet'
      ? gatewayConnections.map(
          ({ regions: [a, b], bgp }) =>
            `  ${node(`vpn-gateway:${a}`)} <-->|${
              bgp ? 'VNet-to-VNet, BGP' : 'VNet-to-VNet'
            }| ${node(`vpn-gateway:${b}`)}`,
        )
      : peerings.map(({ from, to, allowGatewayTransit, useRemoteGateways }) =>
          allowGatewayTransit || useRemoteGateways
            ? `  ${node(`vnet:${from}`)} <-->|gateway transit| ${node(
                `vnet:${to}`,
              )}`
            : `  ${node(`vnet:${from}`)} <--> ${node(`vnet:${to}`)}`,
        );
  if (!isCrowded || pairs.length === 0) return pairs;
  const what =
    interconnect.pattern === 'vnet-to-vnet'
      ? count(pairs.length, 'connection')
      : count(pairs.length, 'peering');
  const ends =
    interconnect.pattern === 'vnet-to-vnet'
      ? regions.map(({ key }) => node(`vpn-gateway:${key}`))
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
      `  ${node(`vpn-gateway:${region}`)} -. ${
        bgp ? 'IPsec, BGP' : 'IPsec'
      } .- ${node(`site:${site}`)}`,
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
        `  ${node(`er-gateway:${region}`)} === ${node(`circuit:${circuit}`)}`,
    ),
    ...circuits.flatMap(({ id, sites }) =>
      sites.map(site => `  ${node(id)} === ${node(`site:${site}`)}`),
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
