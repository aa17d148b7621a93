import type { Source } from '../../azure';
import {
  circuitsPerGateway,
  connectedGroupNetworks,
  expressRouteGatewaySkuSource,
  findExpressRouteGatewaySku,
  findVpnGatewaySku,
  hubAndSpokeSpokes,
  limits,
  virtualNetworksPerCircuit,
  virtualNetworksPerCircuitSource,
  virtualNetworksPerHub,
  virtualNetworksPerHubSource,
  virtualWanHub,
  vpnGatewaySkuSource,
} from '../../azure';
import type { Topology } from '../../topology';
import { vpnTunnels } from '../../topology';
import type { Figure } from '../figure';
import { uniqueSources } from '../figure';
import { ownSources } from '../own-sources';

/** The used part of a limit, at the resource that uses most of it. @public */
export interface LimitUse {
  readonly limit: string;
  readonly used: number;
  readonly of: number;
  readonly sources: readonly Source[];
}

/** The limit that is nearest, and all of them. @public */
export interface LimitsFigure extends Figure {
  readonly limits: readonly LimitUse[];
}

/** The used part of Azure's limits, percent. */
export function limitsFigure(topology: Topology): LimitsFigure {
  const uses = [
    ...peerings(topology),
    ...networkManager(topology),
    ...tunnels(topology),
    ...circuitLinks(topology),
    ...circuits(topology),
    ...hubs(topology),
  ].sort((a, b) => b.used / b.of - a.used / a.of);
  const [nearest] = uses;
  if (!nearest) {
    return {
      value: 0,
      unit: '%',
      formula: 'Nothing that is used here has a limit.',
      sources: [ownSources.graph],
      limits: [],
    };
  }
  return {
    value: Math.round((nearest.used / nearest.of) * 100),
    unit: '%',
    formula: `${nearest.limit}: ${nearest.used} of ${nearest.of}`,
    sources: uniqueSources(...nearest.sources),
    limits: uses,
  };
}

function use(
  limit: string,
  used: number,
  of: number,
  source: Source,
): LimitUse[] {
  return used > 0
    ? [{ limit, used, of, sources: [source, ownSources.graph] }]
    : [];
}

function mostOf(keys: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function peerings({ peerings: all }: Topology): LimitUse[] {
  const { value, source } = limits.peeringsPerVirtualNetwork;
  return use(
    'Peerings of a virtual network',
    mostOf(all.map(({ from }) => from)),
    value,
    source,
  );
}

function networkManager({ networkManager: manager }: Topology): LimitUse[] {
  if (!manager) return [];
  const { members, connectivity, directlyConnected } = manager;
  return [
    ...(directlyConnected
      ? use(
          'Networks of a connected group',
          members.length,
          connectedGroupNetworks.default,
          connectedGroupNetworks.source,
        )
      : []),
    ...(connectivity === 'HubAndSpoke'
      ? use(
          'Spokes of a hub in Virtual Network Manager',
          members.length,
          hubAndSpokeSpokes.value,
          hubAndSpokeSpokes.source,
        )
      : []),
  ];
}

function tunnels(topology: Topology): LimitUse[] {
  const [gateway] = topology.vpnGateways;
  const sku = gateway && findVpnGatewaySku(gateway.sku);
  return sku
    ? use(
        `Tunnels of a ${sku.name} gateway`,
        Math.max(0, ...vpnTunnels(topology).values()),
        sku.tunnels,
        vpnGatewaySkuSource,
      )
    : [];
}

function circuitLinks({
  circuits: all,
  circuitConnections,
}: Topology): LimitUse[] {
  return all.flatMap(({ key, tier, bandwidthMbps }) =>
    use(
      `Networks linked to circuit ${key}`,
      circuitConnections.filter(({ circuit }) => circuit === key).length,
      virtualNetworksPerCircuit(tier, bandwidthMbps),
      virtualNetworksPerCircuitSource,
    ),
  );
}

function circuits({
  circuitConnections,
  expressRouteGateways,
  virtualWan,
}: Topology): LimitUse[] {
  const used = mostOf(circuitConnections.map(({ region }) => region));
  if (virtualWan) {
    const { value, source } = virtualWanHub.circuits;
    return use('Circuits of a virtual hub', used, value, source);
  }
  const [gateway] = expressRouteGateways;
  const sku = gateway && findExpressRouteGatewaySku(gateway.sku);
  return sku
    ? use(
        `Circuits of an ${sku.name} gateway`,
        used,
        circuitsPerGateway(sku, gateway.minScaleUnits),
        expressRouteGatewaySkuSource,
      )
    : [];
}

function hubs({ virtualWan, siteConnections }: Topology): LimitUse[] {
  if (!virtualWan) return [];
  const { value, source } = virtualWanHub.branchConnections;
  return [
    ...use(
      'Virtual networks on a virtual hub',
      mostOf(virtualWan.connections.map(({ region }) => region)),
      virtualNetworksPerHub(virtualWan.hubs.length),
      virtualNetworksPerHubSource,
    ),
    ...use(
      'Site-to-site connections of a virtual hub',
      // A site is one connection, with a link for each of its devices.
      mostOf(
        [...new Map(siteConnections.map(each => [each.id, each])).values()].map(
          ({ region }) => region,
        ),
      ),
      value,
      source,
    ),
  ];
}
