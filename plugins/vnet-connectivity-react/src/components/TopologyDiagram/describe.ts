import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { findAzureRegion } from 'backstage-plugin-vnet-connectivity-common';
import { text } from '../../text/texts';
import { formatBandwidth } from '../formatBandwidth';
import { listOf } from './element-names';

/** One element of the network in words: what it is, and what it has and is connected with. */
export interface Description {
  readonly id: string;
  readonly subject: string;
  readonly facts: readonly string[];
}

/** The network in words, for people who cannot see the drawing. */
export function describeTopology(topology: Topology): Description[] {
  const peerings = new Map<string, Peerings>();
  for (const peering of topology.peerings) {
    const known = peerings.get(peering.from);
    if (known) known.push(peering);
    else peerings.set(peering.from, [peering]);
  }
  const spokes = topology.virtualNetworks.filter(
    ({ role }) => role === 'spoke',
  );
  return [
    ...topology.regions.map(region =>
      describeRegion(topology, region, peerings.get(region.key) ?? []),
    ),
    ...spokes.map(spoke =>
      describeSpoke(topology, spoke, peerings.get(spoke.key) ?? []),
    ),
    ...topology.circuits.map(circuit => describeCircuit(topology, circuit)),
    ...topology.sites.map(site => describeSite(topology, site)),
  ];
}

type Peerings = Topology['peerings'][number][];
type VirtualNetwork = Topology['virtualNetworks'][number];

function describeRegion(
  topology: Topology,
  { id, key, location }: Topology['regions'][number],
  peerings: Peerings,
): Description {
  const others = topology.regions.length - 1;
  const networks = topology.virtualNetworks.filter(
    ({ region }) => region === key,
  );
  const network = networks.find(({ role }) => role === 'region');
  const spokes = networks.filter(({ role }) => role === 'spoke');
  const isRegion = new Set(topology.regions.map(region => region.key));
  const peers = peerings.map(({ to }) => to).filter(to => isRegion.has(to));
  const remote = peerings.find(({ useRemoteGateways }) => useRemoteGateways);
  const connections = topology.gatewayConnections
    .filter(({ regions }) => regions.includes(key))
    .map(({ regions: [a, b] }) => (a === key ? b : a));
  const sites = unique(
    topology.siteConnections
      .filter(({ region }) => region === key)
      .map(({ site }) => site),
  );
  const circuits = topology.circuitConnections
    .filter(({ region }) => region === key)
    .map(({ circuit }) => circuit);
  const facts = [
    network?.existingId && text('describe.existing'),
    topology.interconnect.hub === key && text('describe.hub'),
    ...describeEquipment(topology, key),
    ...describeVirtualHub(topology, key),
    ...describeManager(topology, key),
    peers.length > 0 &&
      (peers.length === others && others > 2
        ? text('describe.peeredWithAll', { count: others })
        : text('describe.peeredWith', { list: listOf(peers) })),
    remote && text('describe.usesGatewayOf', { region: remote.to }),
    connections.length > 0 &&
      (connections.length === others && others > 2
        ? text('describe.connectedWithAll', { count: others })
        : text('describe.connectedWith', { list: listOf(connections) })),
    spokes.length > 0 &&
      text('describe.spokes', {
        list: listOf(spokes.map(spoke => spoke.key)),
      }),
    sites.length > 0 && text('describe.tunnels', { list: listOf(sites) }),
    circuits.length > 0 &&
      text('describe.circuits', { list: listOf(circuits) }),
  ].filter(isText);
  return {
    id,
    subject: text('describe.region', {
      key,
      name: displayNameOf(location),
      addresses: addressesOf(network),
    }),
    facts: facts.length > 0 ? facts : [text('describe.isolated')],
  };
}

/** What stands in the network of a region. */
function describeEquipment(topology: Topology, key: string): string[] {
  const of = <T extends { readonly region: string }>(all: readonly T[]) =>
    all.find(({ region }) => region === key);
  const vpn = of(topology.vpnGateways);
  const expressRoute = of(topology.expressRouteGateways);
  const firewall = of(topology.firewalls);
  const appliance = of(topology.networkVirtualAppliances);
  return [
    vpn &&
      text('describe.vpnGateway', {
        sku: vpn.sku,
        details: [
          vpn.activeActive && text('describe.activeActive'),
          vpn.asn !== undefined &&
            text('describe.bgp', { asn: String(vpn.asn) }),
        ]
          .filter(Boolean)
          .map(detail => `, ${detail}`)
          .join(''),
      }),
    expressRoute &&
      text('describe.expressRouteGateway', { sku: expressRoute.sku }),
    firewall && text('describe.firewall', { tier: firewall.tier }),
    appliance && text('describe.appliance', { address: appliance.ipAddress }),
    of(topology.routeServers) && text('describe.routeServer'),
  ].filter(isText);
}

/** The virtual hub of a region, what is in it, and what it is connected with. */
function describeVirtualHub({ virtualWan }: Topology, key: string): string[] {
  const hubs = virtualWan?.hubs ?? [];
  const hub = hubs.find(({ region }) => region === key);
  if (!hub) return [];
  const { vpnGateway, expressRouteGateway, firewall } = hub;
  const others = hubs.filter(({ region }) => region !== key);
  const contents = [
    vpnGateway && text('describe.hubVpnGateway', { size: unitsOf(vpnGateway) }),
    expressRouteGateway &&
      text('describe.hubExpressRouteGateway', {
        size: unitsOf(expressRouteGateway),
      }),
    firewall && text('describe.hubFirewall', { tier: firewall.tier }),
  ].filter(isText);
  return [
    text('describe.virtualHub', { range: hub.addressPrefix }),
    contents.length > 0 && text('describe.hubHas', { list: listOf(contents) }),
    others.length > 0 &&
      (others.length > 2
        ? text('describe.hubsWithAll', { count: others.length })
        : text('describe.hubsWith', {
            list: listOf(others.map(({ region }) => region)),
          })),
  ].filter(isText);
}

/** What a Virtual Network Manager makes of a network. */
function describeManager({ networkManager }: Topology, key: string): string[] {
  if (!networkManager) return [];
  const { hub, directlyConnected, members, useHubGateway } = networkManager;
  if (key === hub) return [text('describe.managedHub')];
  if (!members.includes(key)) return [];
  return [
    directlyConnected && text('describe.connectedGroup'),
    hub !== undefined && text('describe.managedMember', { hub }),
    hub !== undefined &&
      useHubGateway &&
      text('describe.usesGatewayOf', { region: hub }),
  ].filter(isText);
}

function describeSpoke(
  topology: Topology,
  spoke: VirtualNetwork,
  peerings: Peerings,
): Description {
  const { id, key, region } = spoke;
  const remote = peerings.find(({ useRemoteGateways }) => useRemoteGateways);
  const isInspected = topology.routeTables.some(
    ({ virtualNetwork, routes }) => virtualNetwork === key && routes.length > 0,
  );
  const facts = [
    spoke.existingId && text('describe.existing'),
    topology.virtualWan && text('describe.onHub', { region }),
    ...describeManager(topology, key),
    peerings.length > 0 &&
      text('describe.peeredWith', {
        list: listOf(peerings.map(({ to }) => to)),
      }),
    remote && text('describe.usesGatewayOf', { region: remote.to }),
    isInspected && text('describe.inspected'),
  ].filter(isText);
  return {
    id,
    subject: text('describe.spoke', {
      key,
      region,
      addresses: addressesOf(spoke),
    }),
    facts: facts.length > 0 ? facts : [text('describe.isolated')],
  };
}

function describeCircuit(
  { circuitConnections }: Topology,
  circuit: Topology['circuits'][number],
): Description {
  const { id, key, peeringLocation, bandwidthMbps, tier, sites } = circuit;
  const regions = circuitConnections
    .filter(connection => connection.circuit === key)
    .map(({ region }) => region);
  return {
    id,
    subject: text('describe.circuit', {
      key,
      location: peeringLocation,
      bandwidth: formatBandwidth(bandwidthMbps),
      tier,
    }),
    facts: [
      circuit.provider &&
        text('describe.provider', { provider: circuit.provider }),
      circuit.portId && text('describe.port'),
      circuit.existingId && text('describe.existing'),
      regions.length > 0 &&
        text('describe.circuitRegions', { list: listOf(regions) }),
      sites.length > 0 &&
        text('describe.circuitSites', { list: listOf(sites) }),
      !circuit.provisioned && text('describe.notProvisioned'),
    ].filter(isText),
  };
}

function describeSite(
  topology: Topology,
  { id, key, addressSpace }: Topology['sites'][number],
): Description {
  const regions = unique(
    topology.siteConnections
      .filter(({ site }) => site === key)
      .map(({ region }) => region),
  );
  const circuits = topology.circuits
    .filter(({ sites }) => sites.includes(key))
    .map(circuit => circuit.key);
  const facts = [
    regions.length > 0 &&
      text('describe.siteTunnels', {
        list:
          regions.length === topology.regions.length && regions.length > 3
            ? text('describe.allRegions', { count: regions.length })
            : listOf(regions),
      }),
    circuits.length > 0 &&
      text('describe.siteCircuits', { list: listOf(circuits) }),
  ].filter(isText);
  return {
    id,
    subject: text('describe.site', { key, addresses: listOf(addressSpace) }),
    facts: facts.length > 0 ? facts : [text('describe.siteAlone')],
  };
}

/** `West Europe` for `westeurope`; an unknown location stays as it is. */
export function displayNameOf(location: string): string {
  return findAzureRegion(location)?.displayName ?? location;
}

function unitsOf({ scaleUnits }: { readonly scaleUnits: number }): string {
  return text('diagram.scaleUnits', { count: scaleUnits });
}

function addressesOf(network: VirtualNetwork | undefined): string {
  return listOf(network?.addressSpace ?? []) || text('diagram.noAddresses');
}

function isText(fact: unknown): fact is string {
  return typeof fact === 'string' && fact !== '';
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
