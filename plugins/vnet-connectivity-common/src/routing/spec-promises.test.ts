import fc from 'fast-check';
import type { Topology } from '../topology';
import {
  firewalls,
  fullyConnected,
  peering,
  vpn,
} from './__testUtils__/connected-designs';
import type { Wish } from './__testUtils__/designs';
import { fourSpokes, threeRegions, topologyOf } from './__testUtils__/designs';
import { after } from './__testUtils__/networks';
import { parseTopologyData } from '../readers/topology/parse';
import { documentOfGraph } from '../readers/topology/document-of-graph';
import { graphOfDocument } from '../readers/topology/graph-of-document';
import { graphOfTopology } from '../topology';
import type { Flow } from './questions/flow';
import { reachability } from './questions/reachability';

const arrow = ({ from, to }: Flow) => `${from} -> ${to}`;

/** The region of an endpoint: that of a spoke, or its own key. */
function regionsOf(
  topology: Topology,
): (endpoint: string) => string | undefined {
  const regions = new Map(
    topology.virtualNetworks.map(({ id, region }) => [id, region]),
  );
  return endpoint => regions.get(endpoint);
}

/**
 * True for two sites behind several hubs with firewalls, which are equally good: each site chooses one for itself, and a
 * firewall that sees one direction only drops it. Source: Virtual WAN hub routing intent and routing policies.
 */
function choosesHub(
  { virtualWan }: Topology,
  { from, to }: Pick<Flow, 'from' | 'to'>,
): boolean {
  const firewalled = virtualWan?.hubs.filter(({ firewall }) => firewall) ?? [];
  return (
    firewalled.length > 1 && [from, to].every(end => end.startsWith('site:'))
  );
}

describe.each(Object.entries(fullyConnected))('%s', (_, wish) => {
  const topology = topologyOf(wish);
  const network = after(topology);
  const { flows } = reachability(network);

  it('lets every network and site reach every other, both ways over the same way', () => {
    expect(flows.length).toBeGreaterThan(0);
    const chosen = flows.filter(each => !choosesHub(topology, each));
    expect(chosen.filter(({ reachable }) => !reachable)).toEqual([]);
    expect(chosen.filter(({ symmetric }) => !symmetric)).toEqual([]);
  });

  it('goes on working where the headquarters announce a summary of all private addresses', () => {
    const sites = wish.onPremises?.sites;
    const transit =
      wish.interconnect.pattern === 'vnet-to-vnet' &&
      wish.onPremises?.gateways === 'transit';
    // A gateway does not pass on what overlaps its own network, which a rule refuses.
    if (!sites?.hq || transit) return;
    const summarised = after(
      topologyOf({
        ...wish,
        onPremises: {
          ...wish.onPremises,
          sites: {
            ...sites,
            hq: {
              ...sites.hq,
              addressSpace: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
            },
          },
        },
      }),
    );
    const isSite = (end: string) => end.startsWith('site:');
    expect(
      reachability(summarised).flows.filter(
        ({ from, to, reachable }) =>
          // For the same reason sites that meet in a VPN gateway do not learn each other's summaries.
          !reachable && !(isSite(from) && isSite(to)),
      ),
    ).toEqual([]);
  });

  it('makes a document that is read without a finding, as the same graph', () => {
    const graph = graphOfTopology(topology);
    const read = parseTopologyData(documentOfGraph(graph));
    expect(read.findings).toEqual([]);
    expect(graphOfDocument(read.document!)).toEqual(graph);
  });

  it('knows every element of the design by its id', () => {
    const ids = [
      topology.regions,
      topology.virtualNetworks,
      topology.vpnGateways,
      topology.expressRouteGateways,
      topology.peerings,
      topology.gatewayConnections,
      topology.sites,
      topology.sites.flatMap(({ devices }) => devices),
      topology.siteConnections,
      topology.firewalls,
      topology.networkVirtualAppliances,
      topology.routeServers,
      topology.circuits,
      topology.circuitConnections,
      topology.virtualWan?.hubs ?? [],
      (topology.virtualWan?.hubs ?? []).flatMap(hub =>
        [hub.vpnGateway, hub.expressRouteGateway, hub.firewall].flatMap(part =>
          part ? [part] : [],
        ),
      ),
      topology.virtualWan?.connections ?? [],
    ].flatMap(elements => elements.map(({ id }) => id));
    const { byName, list } = network.model.elements;
    expect(ids.filter(id => !byName.has(id))).toEqual([]);
    expect(ids.filter(id => list[byName.get(id)!].id !== id)).toEqual([]);
  });

  it.each(topology.regions.map(({ key }) => key))(
    'loses everything in %s with the region, its spokes too, and goes on between the others',
    region => {
      const regionOf = regionsOf(topology);
      const entry = topology.onPremises.gatewayRegion;
      const hub = topology.interconnect.hub;
      const isPromised = ({ from, to }: Flow) =>
        [from, to].every(end => regionOf(end) !== region) &&
        // The one way in, or the hub that joins the others, is lost with its region.
        (region !== entry ||
          [from, to].every(end => end.startsWith('vnet:'))) &&
        region !== hub;
      const left = reachability(after(topology, `region:${region}`)).flows;
      expect(
        left
          .filter(({ from, to, reachable }) =>
            reachable
              ? [from, to].some(end => regionOf(end) === region)
              : isPromised({ from, to } as Flow) &&
                !choosesHub(topology, { from, to }),
          )
          .map(arrow),
      ).toEqual([]);
    },
  );
});

describe.each(
  Object.entries(fullyConnected).filter(([, { inspection }]) => inspection),
)('%s', (_, wish) => {
  const topology = topologyOf(wish);
  const network = after(topology);
  const regionOf = regionsOf(topology);
  const isSpoke = (end: string) => /^vnet:app/.test(end);
  const inspecting = (path: readonly string[]) =>
    path.filter(id => /^(firewall|nva):/.test(id)).map(id => id.split(':')[1]);

  it('leads the traffic of spokes through the firewalls of the regions concerned, and no other', () => {
    const unexpected = reachability(network)
      .flows.filter(({ from, to }) => isSpoke(from) || isSpoke(to))
      .filter(({ from, to, path }) => {
        const hubOfOne =
          !topology.virtualWan &&
          regionOf(from) === regionOf(to) &&
          !(isSpoke(from) && isSpoke(to));
        const expected = [from, to]
          .filter(end => topology.virtualWan || isSpoke(end))
          .flatMap(end => regionOf(end) ?? []);
        // A hub's own machines and its spokes are peered: the route of the peering is the more specific one.
        const regions = hubOfOne ? [] : [...new Set(expected)];
        return (
          regions.some(region => !inspecting(path).includes(region)) ||
          (!topology.virtualWan && inspecting(path).length !== regions.length)
        );
      });
    expect(unexpected.map(({ path }) => path.join(' '))).toEqual([]);
  });

  it('loses the spokes of a region with its firewall, and nothing of the others', () => {
    const kind =
      topology.networkVirtualAppliances.length > 0 ? 'nva' : 'firewall';
    const { flows } = reachability(after(topology, `${kind}:neu`));
    const lost = flows.filter(({ reachable }) => !reachable);
    expect(lost.length).toBeGreaterThan(0);
    expect(
      lost
        .filter(({ from, to }) =>
          [from, to].every(end => regionOf(end) !== 'neu'),
        )
        .filter(each => !choosesHub(topology, each))
        .map(arrow),
    ).toEqual([]);
  });
});

it('keeps the promises wherever the spokes are and in whatever order things are written', () => {
  const designs = Object.values(fullyConnected).filter(({ spokes }) => spokes);
  const keys = Object.keys(threeRegions) as (keyof typeof threeRegions)[];
  fc.assert(
    fc.property(
      fc.constantFrom(...designs),
      fc.shuffledSubarray(keys, { minLength: 3 }),
      fc.array(fc.constantFrom(...keys), { minLength: 1, maxLength: 7 }),
      (design, order, places) => {
        const all: Record<string, object> = design.regions ?? threeRegions;
        const topology = topologyOf({
          ...design,
          regions: Object.fromEntries(order.map(key => [key, all[key]])),
          spokes: Object.fromEntries(
            places.map((region, index) => [`s${index}`, region]),
          ),
        });
        expect(
          reachability(after(topology))
            .flows.filter(each => !choosesHub(topology, each))
            .filter(({ reachable, symmetric }) => !reachable || !symmetric),
        ).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

it('routes networks that exist already like new ones', () => {
  const id = (name: string) =>
    `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/${name}`;
  const design = { interconnect: peering, ...vpn, ...firewalls };
  const paths = (wish: Wish) =>
    reachability(after(topologyOf(wish))).flows.map(({ path }) => path);
  const weu = {
    ...threeRegions.weu,
    existingVnetId: id('weu'),
    // Nothing is known of its subnets, so that no room for these can be found.
    gatewaySubnet: '10.10.255.0/27',
    firewallSubnet: '10.10.254.0/26',
  };
  expect(
    paths({
      ...design,
      regions: { ...threeRegions, weu },
      spokes: {
        ...fourSpokes,
        app2: { region: 'weu', existingVnetId: id('app2') },
        app3: { region: 'neu', existingVnetId: id('app3'), subnets: undefined },
      },
    }),
  ).toEqual(paths(design));
});
