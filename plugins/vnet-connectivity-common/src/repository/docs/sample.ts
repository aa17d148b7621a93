import type { Network } from '../../routing';
import { buildNetwork } from '../../routing';
import type { Topology } from '../../topology';
import { connectedSites } from './describe';

/** Sizes that a person can read, and that are worked out while a repository is rendered. */
const readable = { regions: 6, spokesOfRegion: 2, sites: 3 } as const;

/** A network that is small enough to be worked out and read. */
export interface Sample {
  readonly topology: Topology;
  /** True where it is the whole network. */
  readonly whole: boolean;
}

/** A sample with nothing failed, as the routing engine sees it. */
export interface SampleNetwork extends Sample {
  readonly network: Network;
}

/** The sample of a network in the routing engine. */
export function sampleNetworkOf(topology: Topology): SampleNetwork {
  const sample = sampleOf(topology);
  return { ...sample, network: buildNetwork(sample.topology) };
}

/**
 * The network itself, or a part that stands for it: the regions that play a part of their own, one of each kind of
 * region, and as many others as are readable, each with some of its spokes.
 */
export function sampleOf(topology: Topology): Sample {
  const regions = sampleRegions(topology);
  const spokes = new Map<string, number>();
  const networks = topology.virtualNetworks.filter(({ role, region }) => {
    if (!regions.has(region)) return false;
    if (role === 'region') return true;
    const number = (spokes.get(region) ?? 0) + 1;
    spokes.set(region, number);
    return number <= readable.spokesOfRegion;
  });
  const sites = sampleSites(topology, regions);
  const whole =
    networks.length === topology.virtualNetworks.length &&
    sites.size === topology.sites.length;
  return {
    whole,
    topology: whole
      ? topology
      : partOf(topology, {
          regions,
          networks: new Set(networks.map(({ key }) => key)),
          sites,
        }),
  };
}

function sampleRegions(topology: Topology): Set<string> {
  const { interconnect, onPremises, regions } = topology;
  const kindOf = kindsOfRegions(topology);
  const kinds = new Map<string, string>();
  for (const { key } of regions) {
    const kind = kindOf(key);
    if (!kinds.has(kind)) kinds.set(kind, key);
  }
  const ranked = [
    interconnect.hub,
    onPremises.gatewayRegion,
    ...kinds.values(),
    ...regions.map(({ key }) => key),
  ].filter(key => key !== undefined);
  return new Set([...new Set(ranked)].slice(0, readable.regions));
}

/** The kind of a region, by what it has beside its own network: regions of one kind behave alike. */
function kindsOfRegions(topology: Topology): (region: string) => string {
  const present = [
    topology.virtualNetworks.filter(({ role }) => role === 'spoke'),
    topology.vpnGateways,
    topology.expressRouteGateways,
    topology.networkVirtualAppliances,
    topology.routeServers,
    topology.siteConnections,
    topology.circuitConnections,
  ].map(elements => new Set(elements.map(({ region }) => region)));
  return region => present.map(regions => regions.has(region)).join();
}

/** The first sites, and those of circuits before them. */
function sampleSites(
  topology: Topology,
  regions: ReadonlySet<string>,
): Set<string> {
  const circuits = new Set(
    topology.circuitConnections
      .filter(({ region }) => regions.has(region))
      .map(({ circuit }) => circuit),
  );
  const onCircuits = topology.circuits
    .filter(({ key }) => circuits.has(key))
    .flatMap(({ sites }) => sites.slice(0, 1));
  const all = connectedSites(topology).map(({ key }) => key);
  if (all.length <= readable.sites) {
    return new Set(topology.sites.map(({ key }) => key));
  }
  return new Set(
    [...new Set([...onCircuits, ...all])].slice(0, readable.sites),
  );
}

interface Part {
  readonly regions: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
  readonly sites: ReadonlySet<string>;
}

/** The topology of some of its regions, networks and sites. */
function partOf(
  topology: Topology,
  { regions, networks, sites }: Part,
): Topology {
  const here = ({ region }: { readonly region: string }) => regions.has(region);
  const { networkManager, virtualWan } = topology;
  const circuitConnections = topology.circuitConnections.filter(here);
  const circuits = new Set(circuitConnections.map(({ circuit }) => circuit));
  return {
    ...topology,
    regions: topology.regions.filter(({ key }) => regions.has(key)),
    virtualNetworks: topology.virtualNetworks.filter(({ key }) =>
      networks.has(key),
    ),
    vpnGateways: topology.vpnGateways.filter(here),
    expressRouteGateways: topology.expressRouteGateways.filter(here),
    peerings: topology.peerings.filter(
      ({ from, to }) => networks.has(from) && networks.has(to),
    ),
    networkManager: networkManager && {
      ...networkManager,
      members: networkManager.members.filter(key => networks.has(key)),
    },
    virtualWan: virtualWan && {
      hubs: virtualWan.hubs.filter(here),
      connections: virtualWan.connections.filter(({ virtualNetwork }) =>
        networks.has(virtualNetwork),
      ),
    },
    gatewayConnections: topology.gatewayConnections.filter(
      ({ regions: [a, b] }) => regions.has(a) && regions.has(b),
    ),
    sites: topology.sites.filter(({ key }) => sites.has(key)),
    siteConnections: topology.siteConnections.filter(
      connection => here(connection) && sites.has(connection.site),
    ),
    firewalls: topology.firewalls.filter(here),
    networkVirtualAppliances: topology.networkVirtualAppliances.filter(here),
    routeServers: topology.routeServers.filter(here),
    routeTables: topology.routeTables.filter(({ virtualNetwork }) =>
      networks.has(virtualNetwork),
    ),
    circuits: topology.circuits
      .filter(({ key }) => circuits.has(key))
      .map(circuit => ({
        ...circuit,
        sites: circuit.sites.filter(site => sites.has(site)),
      })),
    circuitConnections,
  };
}
