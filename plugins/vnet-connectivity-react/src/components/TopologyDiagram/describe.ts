import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { findAzureRegion } from 'backstage-plugin-vnet-connectivity-common';
import { text } from '../../text/texts';

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
  return [
    ...topology.regions.map(region =>
      describeRegion(topology, region, peerings.get(region.key) ?? []),
    ),
    ...topology.circuits.map(({ id, key, peeringLocation, bandwidthMbps }) => ({
      id,
      subject: text('describe.circuit', {
        key,
        location: peeringLocation,
        bandwidth: formatBandwidth(bandwidthMbps),
      }),
      facts: [],
    })),
    ...topology.sites.map(site => describeSite(topology, site)),
  ];
}

type Peerings = Topology['peerings'][number][];

function describeRegion(
  topology: Topology,
  { id, key, location }: Topology['regions'][number],
  peerings: Peerings,
): Description {
  const others = topology.regions.length - 1;
  const network = topology.virtualNetworks.find(({ region }) => region === key);
  const vpn = topology.vpnGateways.find(({ region }) => region === key);
  const expressRoute = topology.expressRouteGateways.find(
    ({ region }) => region === key,
  );
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
    topology.interconnect.hub === key && text('describe.hub'),
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
    peerings.length > 0 &&
      (peerings.length === others && others > 2
        ? text('describe.peeredWithAll', { count: others })
        : text('describe.peeredWith', {
            list: listOf(peerings.map(({ to }) => to)),
          })),
    remote && text('describe.usesGatewayOf', { region: remote.to }),
    connections.length > 0 &&
      (connections.length === others && others > 2
        ? text('describe.connectedWithAll', { count: others })
        : text('describe.connectedWith', { list: listOf(connections) })),
    sites.length > 0 && text('describe.tunnels', { list: listOf(sites) }),
    circuits.length > 0 &&
      text('describe.circuits', { list: listOf(circuits) }),
  ].filter((fact): fact is string => Boolean(fact));
  return {
    id,
    subject: text('describe.region', {
      key,
      name: displayNameOf(location),
      addresses:
        listOf(network?.addressSpace ?? []) || text('diagram.noAddresses'),
    }),
    facts: facts.length > 0 ? facts : [text('describe.isolated')],
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
  ].filter((fact): fact is string => Boolean(fact));
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

function listOf(items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : text('describe.and', {
        list: items.slice(0, -1).join(', '),
        last: items[items.length - 1],
      });
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
