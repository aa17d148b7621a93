import type {
  Topology,
  VirtualNetwork,
} from 'backstage-plugin-vnet-connectivity-common';
import { elementIds } from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateDiagram } from '../../texts/diagram';
import { displayNameOf } from './element-names';
import type { Graph, GraphWords, Region } from './graph';
import { joinsOf } from './joins';
import type { Join } from './joins';
import type { Chip } from './model';

/** The drawing of a spec: a box for each region, with its network, its gateways and its workload networks. */
export function graphOfTopology(
  t: TranslateDiagram,
  topology: Topology,
): Graph {
  const { interconnect, onPremises } = topology;
  const joins = joinsOf(topology);
  const regions = regionsOf(t, topology);
  const regionOf = new Map(regions.map(region => [region.id, region]));
  const idOf = (key: string | undefined) =>
    key === undefined ? undefined : elementIds.region(key);
  const hub = idOf(interconnect.hub);
  return {
    regions,
    regionOf,
    hub:
      interconnect.topology === 'hub-and-spoke' &&
      hub !== undefined &&
      regionOf.has(hub)
        ? hub
        : undefined,
    entry: idOf(onPremises.gatewayRegion),
    joins,
    sharedGateways: new Set(
      joins.filter(({ kind }) => kind === 'gatewayTransit').map(({ to }) => to),
    ),
    sites: topology.sites.map(({ id, key, addressSpace, devices }) => ({
      id,
      key,
      addressSpace,
      devices: devices.map((device, at) => ({
        id: device.id,
        label:
          devices.length === 1
            ? t('diagram.device')
            : t('diagram.deviceNumber', { number: at + 1 }),
      })),
    })),
    circuits: topology.circuits.map(({ sites, ...circuit }) => ({
      ...circuit,
      sites: sites.map(elementIds.site),
    })),
    siteConnections: topology.siteConnections.map(({ id, region, site }) => ({
      id,
      region: elementIds.region(region),
      site: elementIds.site(site),
    })),
    circuitConnections: topology.circuitConnections.map(
      ({ id, region, circuit }) => ({
        id,
        region: elementIds.region(region),
        circuit: elementIds.circuit(circuit),
      }),
    ),
    outerJoins: [],
    words: wordsOf(t, topology, joins),
  };
}

function wordsOf(
  t: TranslateDiagram,
  topology: Topology,
  joins: readonly Join[],
): GraphWords {
  return {
    name: topology.name,
    count: ids => t('diagram.frame.regions', { count: ids.length }),
    joined: sentenceOf(t, topology, joins),
    spokes: count => t('diagram.frame.spokes', { count }),
    circuitBundle: count => t('diagram.circuitBundle', { count }),
    bundle: title => title,
    entries: (gateways, count) => t(`diagram.frame.${gateways}`, { count }),
    group: t('diagram.grouped'),
    noAddresses: t('diagram.noAddresses'),
    outside: '',
  };
}

/** One sentence about the number of regions and their connection. */
function sentenceOf(
  t: TranslateDiagram,
  { regions, virtualWan, networkManager }: Topology,
  joins: readonly Join[],
): string {
  const count = regions.length;
  if (virtualWan) return t('diagram.frame.virtualWan', { count });
  if (networkManager?.directlyConnected) {
    return t('diagram.frame.connectedGroup', { count });
  }
  if (joins.length === 0) return t('diagram.frame.regions', { count });
  return joins.length === (count * (count - 1)) / 2
    ? t('diagram.frame.mesh', { count: joins.length })
    : t('diagram.frame.mixed', { count, pairs: joins.length });
}

function regionsOf(t: TranslateDiagram, topology: Topology): Region[] {
  const contents = new Map(
    topology.regions.map(({ key }) => [
      key,
      {
        network: undefined as VirtualNetwork | undefined,
        spokes: [] as VirtualNetwork[],
        chips: [] as (Chip & { short: string })[],
      },
    ]),
  );
  for (const network of topology.virtualNetworks) {
    const region = contents.get(network.region);
    if (!region) continue;
    if (network.role === 'region') region.network = network;
    else region.spokes.push(network);
  }
  const add = (
    region: string,
    kind: Chip['kind'],
    id: string,
    size: string,
    short = size,
  ) =>
    contents.get(region)?.chips.push({
      id,
      kind,
      label: t(`diagram.chip.${kind}`, { size }),
      short,
    });
  for (const hub of topology.virtualWan?.hubs ?? []) {
    const { region, vpnGateway, expressRouteGateway, firewall } = hub;
    add(region, 'virtualHub', hub.id, hub.addressPrefix);
    if (vpnGateway) add(region, 'vpn', vpnGateway.id, unitsOf(t, vpnGateway));
    if (expressRouteGateway) {
      add(
        region,
        'expressRoute',
        expressRouteGateway.id,
        unitsOf(t, expressRouteGateway),
      );
    }
    if (firewall) add(region, 'firewall', firewall.id, firewall.tier);
  }
  for (const { id, region, sku } of topology.vpnGateways) {
    add(region, 'vpn', id, sku);
  }
  for (const { id, region, sku } of topology.expressRouteGateways) {
    add(region, 'expressRoute', id, sku);
  }
  for (const { id, region, tier } of topology.firewalls) {
    add(region, 'firewall', id, tier);
  }
  for (const { id, region, ipAddress } of topology.networkVirtualAppliances) {
    add(region, 'appliance', id, ipAddress);
  }
  for (const { id, region } of topology.routeServers) {
    add(region, 'routeServer', id, '', t('diagram.chip.routeServer'));
  }
  return topology.regions.map(({ id, key, location }) => {
    const content = contents.get(key);
    return {
      id,
      key,
      location,
      name: displayNameOf(location),
      addressSpace: content?.network?.addressSpace ?? [],
      spokes: content?.spokes ?? [],
      chips: content?.chips ?? [],
    };
  });
}

function unitsOf(
  t: TranslateDiagram,
  { scaleUnits }: { readonly scaleUnits: number },
): string {
  return t('diagram.units', { count: scaleUnits });
}
