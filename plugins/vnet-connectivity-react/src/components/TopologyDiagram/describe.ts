import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateDiagram } from '../../texts/diagram';
import type { TranslateResults } from '../../texts/results';
import { formatBandwidth } from '../FigureDetails/formatFigureValue';
import { displayNameOf, listOf } from './element-names';

/** Looks up the sentences of the description, and the words that it shares with the drawing. */
export interface Words {
  readonly t: TranslateResults;
  readonly ofDrawing: TranslateDiagram;
}

/** One element of the network in words: its name, its properties and its connections. */
export interface Description {
  readonly id: string;
  readonly subject: string;
  readonly facts: readonly string[];
}

/** The network in words, for users who cannot see the drawing. */
export function describeTopology(
  words: Words,
  topology: Topology,
): Description[] {
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
      describeRegion(words, topology, region, peerings.get(region.key) ?? []),
    ),
    ...spokes.map(spoke =>
      describeSpoke(words, topology, spoke, peerings.get(spoke.key) ?? []),
    ),
    ...topology.circuits.map(circuit =>
      describeCircuit(words, topology, circuit),
    ),
    ...topology.sites.map(site => describeSite(words, topology, site)),
  ];
}

type Peerings = Topology['peerings'][number][];
type VirtualNetwork = Topology['virtualNetworks'][number];

function describeRegion(
  words: Words,
  topology: Topology,
  { id, key, location }: Topology['regions'][number],
  peerings: Peerings,
): Description {
  const { t, ofDrawing } = words;
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
    network?.existingId && t('describe.existing'),
    topology.interconnect.hub === key && t('describe.hub'),
    ...describeEquipment(words, topology, key),
    ...describeVirtualHub(words, topology, key),
    ...describeManager(words, topology, key),
    peers.length > 0 &&
      (peers.length === others && others > 2
        ? t('describe.peeredWithAll', { count: others })
        : t('describe.peeredWith', { list: listOf(ofDrawing, peers) })),
    remote && t('describe.usesGatewayOf', { region: remote.to }),
    connections.length > 0 &&
      (connections.length === others && others > 2
        ? t('describe.connectedWithAll', { count: others })
        : t('describe.connectedWith', {
            list: listOf(ofDrawing, connections),
          })),
    spokes.length > 0 &&
      t('describe.spokes', {
        list: listOf(
          t,
          spokes.map(spoke => spoke.key),
        ),
      }),
    sites.length > 0 &&
      t('describe.tunnels', { list: listOf(ofDrawing, sites) }),
    circuits.length > 0 &&
      t('describe.circuits', { list: listOf(ofDrawing, circuits) }),
  ].filter(isText);
  return {
    id,
    subject: t('describe.region', {
      key,
      name: displayNameOf(location),
      addresses: addressesOf(words, network),
    }),
    facts: facts.length > 0 ? facts : [t('describe.isolated')],
  };
}

/** The resources in the network of a region, in sentences. */
function describeEquipment(
  words: Words,
  topology: Topology,
  key: string,
): string[] {
  const { t } = words;
  const of = <T extends { readonly region: string }>(all: readonly T[]) =>
    all.find(({ region }) => region === key);
  const vpn = of(topology.vpnGateways);
  const expressRoute = of(topology.expressRouteGateways);
  const firewall = of(topology.firewalls);
  const appliance = of(topology.networkVirtualAppliances);
  return [
    vpn &&
      t('describe.vpnGateway', {
        sku: vpn.sku,
        details: [
          vpn.activeActive && t('describe.activeActive'),
          vpn.asn !== undefined && t('describe.bgp', { asn: String(vpn.asn) }),
        ]
          .filter(Boolean)
          .map(detail => `, ${detail}`)
          .join(''),
      }),
    expressRoute &&
      t('describe.expressRouteGateway', { sku: expressRoute.sku }),
    firewall && t('describe.firewall', { tier: firewall.tier }),
    appliance && t('describe.appliance', { address: appliance.ipAddress }),
    of(topology.routeServers) && t('describe.routeServer'),
  ].filter(isText);
}

/** The virtual hub of a region, with its content and its connections. */
function describeVirtualHub(
  words: Words,
  { virtualWan }: Topology,
  key: string,
): string[] {
  const { t, ofDrawing } = words;
  const hubs = virtualWan?.hubs ?? [];
  const hub = hubs.find(({ region }) => region === key);
  if (!hub) return [];
  const { vpnGateway, expressRouteGateway, firewall } = hub;
  const others = hubs.filter(({ region }) => region !== key);
  const contents = [
    vpnGateway &&
      t('describe.hubVpnGateway', { size: unitsOf(words, vpnGateway) }),
    expressRouteGateway &&
      t('describe.hubExpressRouteGateway', {
        size: unitsOf(words, expressRouteGateway),
      }),
    firewall && t('describe.hubFirewall', { tier: firewall.tier }),
  ].filter(isText);
  return [
    t('describe.virtualHub', { range: hub.addressPrefix }),
    contents.length > 0 &&
      t('describe.hubHas', { list: listOf(ofDrawing, contents) }),
    others.length > 0 &&
      (others.length > 2
        ? t('describe.hubsWithAll', { count: others.length })
        : t('describe.hubsWith', {
            list: listOf(
              ofDrawing,
              others.map(({ region }) => region),
            ),
          })),
  ].filter(isText);
}

/** The role of a network in a Virtual Network Manager's configuration, in sentences. */
function describeManager(
  words: Words,
  { networkManager }: Topology,
  key: string,
): string[] {
  const { t } = words;
  if (!networkManager) return [];
  const { hub, directlyConnected, members, useHubGateway } = networkManager;
  if (key === hub) return [t('describe.managedHub')];
  if (!members.includes(key)) return [];
  return [
    directlyConnected && t('describe.connectedGroup'),
    hub !== undefined && t('describe.managedMember', { hub }),
    hub !== undefined &&
      useHubGateway &&
      t('describe.usesGatewayOf', { region: hub }),
  ].filter(isText);
}

function describeSpoke(
  words: Words,
  topology: Topology,
  spoke: VirtualNetwork,
  peerings: Peerings,
): Description {
  const { t } = words;
  const { id, key, region } = spoke;
  const remote = peerings.find(({ useRemoteGateways }) => useRemoteGateways);
  const isInspected = topology.routeTables.some(
    ({ virtualNetwork, routes }) => virtualNetwork === key && routes.length > 0,
  );
  const facts = [
    spoke.existingId && t('describe.existing'),
    topology.virtualWan && t('describe.onHub', { region }),
    ...describeManager(words, topology, key),
    peerings.length > 0 &&
      t('describe.peeredWith', {
        list: listOf(
          t,
          peerings.map(({ to }) => to),
        ),
      }),
    remote && t('describe.usesGatewayOf', { region: remote.to }),
    isInspected && t('describe.inspected'),
  ].filter(isText);
  return {
    id,
    subject: t('describe.spoke', {
      key,
      region,
      addresses: addressesOf(words, spoke),
    }),
    facts: facts.length > 0 ? facts : [t('describe.isolated')],
  };
}

function describeCircuit(
  words: Words,
  { circuitConnections }: Topology,
  circuit: Topology['circuits'][number],
): Description {
  const { t, ofDrawing } = words;
  const { id, key, peeringLocation, bandwidthMbps, tier, sites } = circuit;
  const regions = circuitConnections
    .filter(connection => connection.circuit === key)
    .map(({ region }) => region);
  return {
    id,
    subject: t('describe.circuit', {
      key,
      location: peeringLocation,
      bandwidth: formatBandwidth(bandwidthMbps),
      tier,
    }),
    facts: [
      circuit.provider &&
        t('describe.provider', { provider: circuit.provider }),
      circuit.portId && t('describe.port'),
      circuit.existingId && t('describe.existing'),
      regions.length > 0 &&
        t('describe.circuitRegions', { list: listOf(ofDrawing, regions) }),
      sites.length > 0 &&
        t('describe.circuitSites', { list: listOf(ofDrawing, sites) }),
      !circuit.provisioned && t('describe.notProvisioned'),
    ].filter(isText),
  };
}

function describeSite(
  words: Words,
  topology: Topology,
  { id, key, addressSpace }: Topology['sites'][number],
): Description {
  const { t, ofDrawing } = words;
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
      t('describe.siteTunnels', {
        list:
          regions.length === topology.regions.length && regions.length > 3
            ? t('describe.allRegions', { count: regions.length })
            : listOf(ofDrawing, regions),
      }),
    circuits.length > 0 &&
      t('describe.siteCircuits', { list: listOf(ofDrawing, circuits) }),
  ].filter(isText);
  return {
    id,
    subject: t('describe.site', {
      key,
      addresses: listOf(ofDrawing, addressSpace),
    }),
    facts: facts.length > 0 ? facts : [t('describe.siteAlone')],
  };
}

function unitsOf(
  words: Words,
  { scaleUnits }: { readonly scaleUnits: number },
): string {
  const { ofDrawing } = words;
  return ofDrawing('diagram.scaleUnits', { count: scaleUnits });
}

function addressesOf(
  words: Words,
  network: VirtualNetwork | undefined,
): string {
  const { ofDrawing } = words;
  return (
    listOf(ofDrawing, network?.addressSpace ?? []) ||
    ofDrawing('diagram.noAddresses')
  );
}

function isText<T extends string>(fact: T | false | undefined): fact is T {
  return Boolean(fact);
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
