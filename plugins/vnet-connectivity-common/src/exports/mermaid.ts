import { withVisibleCharacters } from '../text';
import type { ConnectionEnd, NetworkGraph } from '../network/graph';

/**
 * Text inside a quoted label, which shows it literally: what Mermaid or HTML could read as syntax is written as an entity
 * code. Source: Flowcharts syntax, entity codes to escape characters (mermaid.js.org).
 */
export function mermaidText(text: string): string {
  return withVisibleCharacters(text.replace(/\s+/g, ' ').trim()).replace(
    /[^\p{L}\p{M}\p{N} .,:/()+-]/gu,
    character => `#${character.codePointAt(0)};`,
  );
}

/**
 * A network as a Mermaid flowchart, with its networks by region. Viewers draw at most 500 lines (`maxEdges`) unless they are
 * told otherwise.
 *
 * @public
 */
export function mermaidOfGraph(graph: NetworkGraph): string {
  const nodes = new Map<string, string>();
  /** Numbered, as keys may contain what Mermaid reads as syntax. */
  const node = (kind: string, key: string) => {
    const name = `${kind}:${key}`;
    const id = nodes.get(name) ?? `n${nodes.size + 1}`;
    nodes.set(name, id);
    return id;
  };
  return [
    'flowchart TB',
    ...networkLines(graph, node),
    ...hubLines(graph, node),
    ...Object.entries(graph.sites).map(
      ([key, { prefixes }]) =>
        `  ${node('site', key)}[/${quoted(`site ${key}`, ...prefixes)}/]`,
    ),
    ...Object.entries(graph.circuits).map(
      ([key, { peeringLocation = '' }]) =>
        `  ${node('circuit', key)}[(${quoted(
          `circuit ${key}`,
          peeringLocation,
        )})]`,
    ),
    ...peeringLines(graph, node),
    ...managerLines(graph, node),
    ...connectionLines(graph, node),
    ...graph.globalReach.map(({ a, b }) =>
      line(node('circuit', a), node('circuit', b), '<-->', 'Global Reach'),
    ),
    ...unknownLines(graph, node),
  ].join('\n');
}

type NodeOf = (kind: string, key: string) => string;

/** The most ranges in a label. */
const mostRanges = 3;

function quoted(name: string, ...more: readonly string[]): string {
  const shown = more.slice(0, mostRanges);
  const rest = more.length - shown.length;
  return `"${[name, ...shown, ...(rest > 0 ? [`+${rest} more`] : [])]
    .filter(text => text !== '')
    .map(mermaidText)
    .join('<br/>')}"`;
}

function line(a: string, b: string, arrow: string, text = ''): string {
  return `  ${a} ${arrow}${text === '' ? '' : `|"${mermaidText(text)}"|`} ${b}`;
}

function networkLines(graph: NetworkGraph, node: NodeOf): string[] {
  const byRegion = new Map<string, string[]>();
  for (const [key, { region = '' }] of Object.entries(graph.vnets)) {
    const known = byRegion.get(region);
    if (known) known.push(key);
    else byRegion.set(region, [key]);
  }
  return [...byRegion].flatMap(([region, keys]) => {
    const inside = keys.flatMap(key => boxLines(graph, key, node));
    return region === ''
      ? inside
      : [
          `  subgraph ${node('region', region)}[${quoted(region)}]`,
          ...inside.map(each => `  ${each}`),
          '  end',
        ];
  });
}

/** A network with the gateways and appliances in it. */
function boxLines(graph: NetworkGraph, key: string, node: NodeOf): string[] {
  const { prefixes, gateways } = graph.vnets[key];
  const id = node('vnet', key);
  const inside = [
    ...gateways.map(({ type, sku = '' }) => [
      node(`gateway-${type}`, key),
      `{{${quoted(
        type === 'vpn' ? 'VPN gateway' : 'ExpressRoute gateway',
        sku,
      )}}}`,
    ]),
    ...graph.nvas
      .filter(({ vnet }) => vnet === key)
      .map(nva => [
        node('nva', nva.id),
        `[[${quoted(`appliance ${nva.id}`, nva.ip)}]]`,
      ]),
    ...graph.routeServers
      .filter(({ vnet }) => vnet === key)
      .map(() => [node('route-server', key), `{{${quoted('Route Server')}}}`]),
  ];
  return [
    `  ${id}[${quoted(key, ...prefixes)}]`,
    ...inside.flatMap(([each, shape]) => [
      `  ${each}${shape}`,
      line(id, each, '---'),
    ]),
  ];
}

function hubLines({ virtualWans }: NetworkGraph, node: NodeOf): string[] {
  return virtualWans.flatMap(wan => {
    const hubs = Object.entries(wan.hubs);
    return [
      ...hubs.map(
        ([key, { prefix = '', firewall }]) =>
          `  ${node('hub', key)}((${quoted(
            `hub ${key}`,
            prefix,
            firewall ? 'with firewall' : '',
          )}))`,
      ),
      // Hubs of a Basic virtual WAN are not joined. Source: Virtual WAN FAQ.
      ...(wan.type === 'Standard'
        ? hubs.flatMap(([a], index) =>
            hubs
              .slice(index + 1)
              .map(([b]) => line(node('hub', a), node('hub', b), '<-->')),
          )
        : []),
      ...wan.vnetConnections.map(({ vnet, hub }) =>
        line(node('vnet', vnet), node('hub', hub), '<-->'),
      ),
      ...wan.branchConnections.map(({ endpoint, hub, kind }) =>
        line(
          node('hub', hub),
          node(
            endpoint.kind === 'gateway'
              ? `gateway-${endpoint.type}`
              : endpoint.kind,
            endpoint.key,
          ),
          kind === 'er' ? '===' : '-.-',
          kind === 'er' ? '' : 'VPN',
        ),
      ),
    ];
  });
}

function peeringLines({ peerings }: NetworkGraph, node: NodeOf): string[] {
  const halves = new Set(peerings.map(({ from, to }) => `${from}\n${to}`));
  return peerings.flatMap(({ from, to, useRemoteGateways, reaches }) => {
    const isWhole = halves.has(`${to}\n${from}`);
    const back = peerings.find(
      each => isWhole && each.from === to && each.to === from,
    );
    // Each pair once.
    if (back && from > to) return [];
    const notes = [
      back ? '' : 'half peering',
      useRemoteGateways || back?.useRemoteGateways ? 'gateway transit' : '',
      reaches ?? back?.reaches ? 'some ranges' : '',
    ].filter(note => note !== '');
    return [
      line(
        node('vnet', from),
        node('vnet', to),
        back ? '<-->' : '-.->',
        notes.join(', '),
      ),
    ];
  });
}

function managerLines(
  { networkManagers }: NetworkGraph,
  node: NodeOf,
): string[] {
  return networkManagers.flatMap((manager, index) => {
    const { connectivity, hub, directConnectivity, members } = manager;
    const isMesh = connectivity === 'Mesh';
    const group = node('group', String(index));
    const joined = members.filter(key => key !== hub);
    return [
      ...(isMesh || directConnectivity
        ? [
            `  ${group}((${quoted('connected group')}))`,
            ...joined.map(key => line(node('vnet', key), group, '<-->')),
          ]
        : []),
      ...(isMesh || hub === undefined
        ? []
        : joined.map(key =>
            line(node('vnet', hub), node('vnet', key), '<-->', 'managed'),
          )),
    ];
  });
}

function connectionLines(graph: NetworkGraph, node: NodeOf): string[] {
  const outside = new Set<string>();
  const nodeOf = (end: ConnectionEnd): string => {
    switch (end.kind) {
      case 'gateway':
        return graph.vnets[end.key]?.gateways.some(
          ({ type }) => type === end.type,
        )
          ? node(`gateway-${end.type}`, end.key)
          : node('vnet', end.key);
      case 'unknown':
        outside.add(end.written);
        return node('outside', end.written);
      default:
        return node(end.kind, end.key);
    }
  };
  const lines = graph.connections.map(({ type, a, b, bgp }) =>
    line(
      nodeOf(a),
      nodeOf(b),
      type === 'expressroute' ? '===' : '-.-',
      type === 'expressroute'
        ? ''
        : `${type === 'ipsec' ? 'IPsec' : 'VNet-to-VNet'}${bgp ? ', BGP' : ''}`,
    ),
  );
  return [
    ...[...outside].map(
      written =>
        `  ${node('outside', written)}>${quoted(
          written,
          'not in the document',
        )}]`,
    ),
    ...lines,
    ...Object.entries(graph.circuits).flatMap(([key, { sites }]) =>
      sites.map(site => line(node('circuit', key), node('site', site), '===')),
    ),
  ];
}

/** Pairs of which it is not known whether or how they are joined. */
function unknownLines(
  { unknown, vnets }: NetworkGraph,
  node: NodeOf,
): string[] {
  return unknown.flatMap(({ peering: [a, b, ...more] }) =>
    b !== undefined && more.length === 0 && vnets[a] && vnets[b]
      ? [line(node('vnet', a), node('vnet', b), '-.-', 'not known')]
      : [],
  );
}
