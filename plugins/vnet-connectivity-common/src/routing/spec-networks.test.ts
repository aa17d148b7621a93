import fc from 'fast-check';
import type { Topology } from '../topology';
import {
  branch,
  expressRoute,
  firewalls,
  fullyConnected,
  peering,
  viaCircuit,
  viaGateways,
  viaHubs,
  vpn,
  vpnTransit,
  withBackup,
} from './__testUtils__/connected-designs';
import type { Wish } from './__testUtils__/designs';
import {
  amsterdam,
  fourSpokes,
  headquarters,
  threeRegions,
  topologyOf,
} from './__testUtils__/designs';
import { graphOfTopology } from './model/from-topology';
import { buildNetwork, canFail, withFailures } from './network';
import { effectiveRoutes } from './questions/effective-routes';
import { failoverOf } from './questions/failover';
import type { Flow } from './questions/reachability';
import { reachability } from './questions/reachability';
import { whatIf } from './questions/what-if';
import { parseTopologyData } from './document/parse';
import type { Network } from './state';

function after(topology: Topology, ...failed: string[]): Network {
  const result = withFailures(buildNetwork(topology), failed);
  if ('unknown' in result) throw new Error(result.unknown.join());
  return result.network;
}

function flow(network: Network, from: string, to: string): Flow {
  const found = reachability(network).flows.find(
    each => each.from === from && each.to === to,
  );
  if (!found) throw new Error(`${from} -> ${to}`);
  return found;
}

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

describe.each(Object.entries(fullyConnected))('%s', (_, wish) => {
  const topology = topologyOf(wish);
  const network = after(topology);
  const { flows } = reachability(network);

  it('lets every network and site reach every other, both ways over the same way', () => {
    expect(flows.length).toBeGreaterThan(0);
    expect(flows.filter(({ reachable }) => !reachable)).toEqual([]);
    expect(flows.filter(({ symmetric }) => !symmetric)).toEqual([]);
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

  it('makes a document that is read without a finding', () => {
    expect(parseTopologyData(graphOfTopology(topology)).findings).toEqual([]);
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
              : isPromised({ from, to } as Flow),
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
        const { flows } = reachability(
          after(
            topologyOf({
              ...design,
              regions: Object.fromEntries(order.map(key => [key, all[key]])),
              spokes: Object.fromEntries(
                places.map((region, index) => [`s${index}`, region]),
              ),
            }),
          ),
        );
        expect(
          flows.filter(({ reachable, symmetric }) => !reachable || !symmetric),
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

it('leaves the spokes of two regions apart where nothing inspects, because peering is not transitive', () => {
  const network = after(
    topologyOf({ interconnect: peering, ...vpn, spokes: fourSpokes }),
  );
  expect(flow(network, 'vnet:app1', 'vnet:weu').reachable).toBe(true);
  expect(flow(network, 'vnet:app1', 'site:hq').path).toContain(
    'vpn-gateway:weu',
  );
  expect(flow(network, 'vnet:app1', 'vnet:app2').reachable).toBe(false);
  expect(flow(network, 'vnet:app1', 'vnet:app3').reachable).toBe(false);
});

it('passes two firewalls between the spokes of two regions, in mirrored order on the way back', () => {
  const network = after(topologyOf({ interconnect: peering, ...firewalls }));
  expect(flow(network, 'vnet:app1', 'vnet:app3').path).toEqual([
    'vnet:app1',
    'peering:app1/weu',
    'firewall:weu',
    'peering:neu/weu',
    'firewall:neu',
    'peering:app3/neu',
    'vnet:app3',
  ]);
});

describe('ExpressRoute with VPN behind it', () => {
  const topology = topologyOf({ interconnect: peering, ...withBackup });

  it('prefers the circuit', () => {
    expect(flow(after(topology), 'site:hq', 'vnet:neu').path).toContain(
      'circuit:ams',
    );
  });

  it.each(['circuit:ams', 'er-connection:neu/ams', 'er-gateway:neu'])(
    'goes over the tunnels when %s fails',
    failed => {
      const { reachable, symmetric, path } = flow(
        after(topology, failed),
        'vnet:neu',
        'site:hq',
      );
      expect({ reachable, symmetric, path }).toEqual({
        reachable: true,
        symmetric: true,
        path: [
          'vnet:neu',
          'vpn-gateway:neu',
          'connection:neu/hq',
          'device:hq/0',
          'site:hq',
        ],
      });
    },
  );

  it('is cut off when both have failed', () => {
    const network = after(topology, 'circuit:ams', 'vpn-gateway:neu');
    expect(flow(network, 'vnet:neu', 'site:hq').reachable).toBe(false);
    expect(flow(network, 'vnet:weu', 'site:hq').reachable).toBe(true);
  });
});

describe('a Route Server between a VPN and an ExpressRoute gateway', () => {
  const sites = { hq: headquarters, branch };
  const wish = {
    interconnect: peering,
    ...withBackup,
    onPremises: { ...withBackup.onPremises, sites },
  };

  it('joins a site on the circuit with a site behind a VPN', () => {
    const topology = topologyOf({ ...wish, gateways: { routeServer: true } });
    const cut = ['weu', 'neu', 'eus'].map(region => `connection:${region}/hq`);
    const network = after(topology, ...cut);
    expect(flow(network, 'site:branch', 'site:hq')).toMatchObject({
      reachable: true,
      // The gateways of every region are as good; the first by name is taken.
      path: expect.arrayContaining(['vpn-gateway:eus', 'er-gateway:eus']),
    });
    const without = after(
      topology,
      ...cut,
      ...['weu', 'neu', 'eus'].map(region => `route-server:${region}`),
    );
    expect(flow(without, 'site:branch', 'site:hq').reachable).toBe(false);
  });

  it('is no hop for the networks themselves', () => {
    const topology = topologyOf({ ...wish, gateways: { routeServer: true } });
    expect(flow(after(topology), 'vnet:weu', 'site:branch').path).toEqual([
      'vnet:weu',
      'vpn-gateway:weu',
      'connection:weu/branch',
      'device:branch/0',
      'site:branch',
    ]);
  });
});

describe('a virtual WAN', () => {
  it('lets sites on different hubs reach each other', () => {
    const topology = topologyOf({ interconnect: viaHubs, ...vpn });
    const network = after(
      topology,
      'connection:weu/branch',
      'connection:neu/branch',
      'connection:weu/hq',
      'connection:eus/hq',
    );
    expect(flow(network, 'site:branch', 'site:hq').path).toEqual([
      'site:branch',
      'device:branch/0',
      'connection:eus/branch',
      'vpn-gateway:eus',
      'hub:eus',
      'hub:neu',
      'vpn-gateway:neu',
      'connection:neu/hq',
      'device:hq/0',
      'site:hq',
    ]);
  });

  it('passes the firewall of either hub', () => {
    const network = after(topologyOf({ interconnect: viaHubs, ...firewalls }));
    expect(flow(network, 'vnet:app1', 'vnet:app3').path).toEqual([
      'vnet:app1',
      'hub-connection:weu/app1',
      'hub:weu',
      'firewall:weu',
      'hub:neu',
      'firewall:neu',
      'hub-connection:neu/app3',
      'vnet:app3',
    ]);
  });

  it('loses what a firewall would see in one direction only', () => {
    const topology = topologyOf({
      interconnect: viaHubs,
      ...withBackup,
      ...firewalls,
    });
    const network = after(topology, 'er-connection:eus/ams');
    // The site still prefers the circuit, which now leads through another region; the hub answers by its own tunnel.
    const { path, returnPath, ...lost } = flow(network, 'vnet:eus', 'site:hq');
    expect(path).toContain('vpn-gateway:eus');
    expect(returnPath).toContain('circuit:ams');
    expect(lost).toMatchObject({
      reachable: false,
      reason: expect.stringMatching(/^firewall:\w+ sees only one direction/),
    });
  });
});

it('joins the members of a group directly, and on-premises through the gateway of its hub', () => {
  const network = after(
    topologyOf({
      interconnect: { ...peering, peeredBy: 'network-manager' },
      ...vpnTransit,
    }),
  );
  expect(flow(network, 'vnet:neu', 'vnet:eus').path).toEqual([
    'vnet:neu',
    'connected-group',
    'vnet:eus',
  ]);
  expect(flow(network, 'vnet:neu', 'site:hq').path.slice(0, 3)).toEqual([
    'vnet:neu',
    'peering:neu/weu',
    'vpn-gateway:weu',
  ]);
});

it('reaches with a Standard circuit the regions of its geopolitical region only', () => {
  const network = after(
    topologyOf({
      interconnect: peering,
      ...expressRoute,
      circuits: { ams: { ...amsterdam, tier: 'Standard' } },
    }),
  );
  expect(flow(network, 'vnet:weu', 'site:hq').reachable).toBe(true);
  expect(flow(network, 'vnet:eus', 'site:hq').reachable).toBe(false);
});

describe('a VPN gateway per region with peering', () => {
  const topology = topologyOf({ interconnect: peering, ...vpn });

  it('loses on-premises with its gateway, because the peering leads to no other gateway', () => {
    const network = after(topology, 'vpn-gateway:weu');
    expect(flow(network, 'vnet:weu', 'site:hq').reachable).toBe(false);
    expect(flow(network, 'vnet:neu', 'site:hq').reachable).toBe(true);
    expect(flow(network, 'vnet:weu', 'vnet:neu')).toMatchObject({
      reachable: true,
      symmetric: true,
      path: ['vnet:weu', 'peering:neu/weu', 'vnet:neu'],
    });
  });

  it('names every element on the way', () => {
    expect(flow(after(topology), 'vnet:weu', 'site:hq').path).toEqual([
      'vnet:weu',
      'vpn-gateway:weu',
      'connection:weu/hq',
      'device:hq/0',
      'site:hq',
    ]);
  });
});

describe('a VPN gateway per region with VNet-to-VNet and BGP on every hop', () => {
  const topology = topologyOf({ interconnect: viaGateways, ...vpn });

  it('goes through another region when its tunnels to the site are lost', () => {
    const network = after(topology, 'connection:weu/hq');
    const { reachable, path } = flow(network, 'vnet:weu', 'site:hq');
    expect(reachable).toBe(true);
    expect(path.slice(0, 2)).toEqual(['vnet:weu', 'vpn-gateway:weu']);
    expect(path[3]).toMatch(/^vpn-gateway:(neu|eus)$/);
  });

  it('moves to the other device', () => {
    const network = after(topology, 'device:hq/0');
    expect(flow(network, 'vnet:weu', 'site:hq').path).toContain('device:hq/1');
  });

  it('does not survive the loss of its own gateway, which carries both', () => {
    const network = after(topology, 'vpn-gateway:weu');
    expect(flow(network, 'vnet:weu', 'site:hq').reachable).toBe(false);
    expect(flow(network, 'vnet:weu', 'vnet:neu').reachable).toBe(false);
  });
});

it('loses on-premises everywhere with the region of the one shared gateway, while the others keep talking', () => {
  const topology = topologyOf({ interconnect: peering, ...vpnTransit });
  expect(flow(after(topology), 'vnet:eus', 'site:hq').path).toEqual([
    'vnet:eus',
    'peering:eus/weu',
    'vpn-gateway:weu',
    'connection:weu/hq',
    'device:hq/0',
    'site:hq',
  ]);
  const network = after(topology, 'region:weu');
  expect(flow(network, 'vnet:eus', 'site:hq').reachable).toBe(false);
  expect(flow(network, 'vnet:neu', 'site:hq').reachable).toBe(false);
  expect(flow(network, 'vnet:neu', 'vnet:eus').reachable).toBe(true);
});

it('loses on-premises and the networks with the only circuit, where it joins them', () => {
  const topology = topologyOf({ interconnect: viaCircuit, ...expressRoute });
  expect(flow(after(topology), 'vnet:weu', 'vnet:neu').path).toEqual([
    'vnet:weu',
    'er-gateway:weu',
    'er-connection:weu/ams',
    'circuit:ams',
    'er-connection:neu/ams',
    'er-gateway:neu',
    'vnet:neu',
  ]);
  const network = after(topology, 'circuit:ams');
  expect(flow(network, 'vnet:weu', 'vnet:neu').reachable).toBe(false);
  expect(flow(network, 'vnet:weu', 'site:hq').reachable).toBe(false);
});

it('lists effective routes with where they lead', () => {
  const routes = effectiveRoutes(
    after(topologyOf({ interconnect: peering, ...vpnTransit })),
  );
  expect(routes.eus).toEqual(
    expect.arrayContaining([
      {
        prefix: '192.168.0.0/16',
        nextHop: 'vpn-gateway:weu',
        source: 'bgp',
        path: expect.arrayContaining(['peering:eus/weu', 'connection:weu/hq']),
      },
      {
        prefix: '10.0.0.0/8',
        nextHop: 'None',
        source: 'system',
        path: [],
      },
    ]),
  );
});

it('puts what loses most first, and names every smallest failure that stops a flow', () => {
  const { scenarios, causes } = whatIf(
    buildNetwork(topologyOf({ interconnect: peering, ...vpnTransit })),
    { failures: 2 },
  );
  expect(scenarios[0]).toMatchObject({ failed: ['region:weu'], lostCount: 18 });
  expect(scenarios.every(({ failed }) => failed.length <= 2)).toBe(true);
  const lostBy = new Map(
    scenarios.map(({ failed, lost }) => [failed.join(), lost]),
  );
  for (const { failed, flows } of causes) {
    const alone =
      failed.length > 1 ? failed.flatMap(id => lostBy.get(id)!) : [];
    expect([failed, flows]).toEqual([
      failed,
      lostBy.get(failed.join())!.filter(each => !alone.includes(each)),
    ]);
  }
  expect(causes.map(({ failed }) => failed.length)).toEqual(
    causes.map(({ failed }) => failed.length).sort(),
  );
  expect(JSON.parse(JSON.stringify(scenarios[0]))).toEqual({
    failed: ['region:weu'],
    lost: expect.any(Array),
    rerouted: [],
  });
});

it('gives a failover the documented class and never a number of its own', () => {
  expect(failoverOf('gateway-instance').duration).toMatch(/10-15 seconds/);
  expect(failoverOf('device').id).toBe('bgp-hold-time');
  expect(failoverOf('region').id).toBe('not-documented');
});

describe('what can fail beside whole elements', () => {
  const topology = topologyOf({ interconnect: peering, ...vpnTransit });

  it('has ids that are listed and that failures take', () => {
    const { elements } = reachability(after(topology));
    const ids = elements.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'peering:weu->neu',
        'peering:neu->weu',
        'vpn-gateway:weu#0',
        'vpn-gateway:weu#1',
        'route:hq/192.168.0.0/16',
        'route:branch/172.30.0.0/16',
      ]),
    );
    const network = buildNetwork(topology);
    expect(ids.filter(id => !canFail(network, id))).toEqual([]);
    expect(canFail(network, 'peering:weu->nowhere')).toBe(false);
    expect(canFail(network, 'route:hq/10.99.0.0/16')).toBe(false);
  });

  it.each(['peering:weu->neu', 'peering:neu->weu'])(
    'is half of a peering: without %s the whole carries nothing',
    half => {
      const whole = reachability(after(topology, 'peering:neu/weu')).flows;
      expect(reachability(after(topology, half)).flows).toEqual(whole);
      expect(flow(after(topology, half), 'vnet:neu', 'vnet:weu')).toMatchObject(
        { reachable: false },
      );
    },
  );

  it('is an instance of a gateway, without which nothing is lost', () => {
    const { flows } = reachability(after(topology, 'vpn-gateway:weu#1'));
    expect(flows).toEqual(reachability(after(topology)).flows);
  });

  it('is a route that a site announces, without which only this site is lost', () => {
    const { flows } = reachability(after(topology, 'route:hq/192.168.0.0/16'));
    const lost = flows.filter(({ reachable }) => !reachable);
    expect(lost.length).toBeGreaterThan(0);
    expect(
      lost.filter(({ from, to }) => ![from, to].includes('site:hq')),
    ).toEqual([]);
  });
});
