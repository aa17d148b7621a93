import type { Topology } from '../../topology';
import { count } from '../markdown';
import { connectedSites, displayName } from './describe';

/** Above this number of regions a mesh is drawn as one node, because its lines would hide each other. */
const readableMesh = 7;

/** The network as a Mermaid flowchart. */
export function mermaidDiagram(topology: Topology): string {
  const { regions, virtualNetworks, vpnGateways, interconnect } = topology;
  const ids = nodeIds(topology);
  const node = (key: string) => ids.get(`vnet:${key}`);
  const gateway = (key: string) => ids.get(`vpn-gateway:${key}`);
  const lines = ['flowchart TB'];
  for (const { key, location } of regions) {
    const network = virtualNetworks.find(({ region }) => region === key);
    const space = network?.addressSpace.join('<br/>') ?? '';
    lines.push(
      `  subgraph ${ids.get(`region:${key}`)}["${displayName(location)}"]`,
      `    ${node(key)}["vnet ${key}<br/>${space}"]`,
    );
    const own = vpnGateways.find(({ region }) => region === key);
    if (own) {
      lines.push(
        `    ${gateway(key)}{{"VPN gateway<br/>${own.sku}${
          own.asn ? `<br/>AS ${own.asn}` : ''
        }"}}`,
        `    ${node(key)} --- ${gateway(key)}`,
      );
    }
    lines.push('  end');
  }
  for (const { key, addressSpace } of connectedSites(topology)) {
    lines.push(
      `  ${ids.get(`site:${key}`)}[/"site ${key}<br/>${addressSpace.join(
        '<br/>',
      )}"/]`,
    );
  }
  const pairs = topology.peerings.filter(({ from, to }) => from < to);
  if (interconnect.topology === 'mesh' && regions.length > readableMesh) {
    lines.push(
      `  mesh(("full mesh<br/>${count(pairs.length, 'peering')}"))`,
      ...regions.map(({ key }) => `  ${node(key)} <--> mesh`),
    );
  } else {
    lines.push(
      ...pairs.map(({ from, to, allowGatewayTransit, useRemoteGateways }) =>
        allowGatewayTransit || useRemoteGateways
          ? `  ${node(from)} <-->|gateway transit| ${node(to)}`
          : `  ${node(from)} <--> ${node(to)}`,
      ),
    );
  }
  const tunnels = new Map<string, string>();
  for (const { id, region, site, bgp } of topology.siteConnections) {
    tunnels.set(
      id,
      `  ${gateway(region)} -. ${bgp ? 'IPsec, BGP' : 'IPsec'} .- ${ids.get(
        `site:${site}`,
      )}`,
    );
  }
  return [...lines, ...tunnels.values()].join('\n');
}

/** Short node ids: keys may contain what Mermaid reads as syntax (`end`, `--`). */
function nodeIds({ regions, sites }: Topology): ReadonlyMap<string, string> {
  return new Map([
    ...regions.flatMap(({ key }, index): [string, string][] => [
      [`region:${key}`, `r${index + 1}`],
      [`vnet:${key}`, `v${index + 1}`],
      [`vpn-gateway:${key}`, `g${index + 1}`],
    ]),
    ...sites.map(({ key }, index): [string, string] => [
      `site:${key}`,
      `s${index + 1}`,
    ]),
  ]);
}
