import { defaultAddressPools } from '../address';
import type { Topology } from '../topology';
import { buildTopology, planSpec } from '../topology';
import { parseSpec } from '../spec';
import { buildNetwork, withFailures } from './network';
import { effectiveRoutes } from './questions/effective-routes';
import { failoverOf } from './questions/failover';
import { reachability } from './questions/reachability';
import { whatIf } from './questions/what-if';
import type { Network } from './state';

/** The facts' section 6: what follows from Azure's rules for the designs that a spec can ask for. */

interface Wish {
  readonly pattern: string;
  readonly bgp?: boolean;
  readonly via?: 'none' | 'vpn' | 'expressroute';
  readonly gateways?: 'per-region' | 'transit';
  readonly devices?: readonly object[];
}

function topologyOf({ pattern, bgp, via = 'vpn', gateways, devices }: Wish) {
  const { spec, findings } = parseSpec({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'test' },
    regions: {
      weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
      neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
      eus: { location: 'eastus', addressSpace: ['10.30.0.0/16'] },
    },
    interconnect: {
      pattern,
      topology: 'mesh',
      ...(bgp === undefined ? {} : { bgp }),
    },
    onPremises: {
      via,
      ...(via === 'none' ? {} : { gateways: gateways ?? 'per-region' }),
      ...(gateways === 'transit' ? { gatewayRegion: 'weu' } : {}),
      sites: {
        hq: {
          addressSpace: ['192.168.0.0/16'],
          devices: devices ?? [
            {
              ipAddress: '203.0.113.10',
              asn: 65050,
              bgpPeerAddress: '192.168.0.1',
            },
          ],
        },
      },
    },
    gateways: { vpn: { sku: 'VpnGw2AZ', activeActive: true, bgp: true } },
    ...(via === 'expressroute' || pattern === 'expressroute'
      ? {
          circuits: {
            ams: {
              peeringLocation: 'Amsterdam',
              bandwidthMbps: 1000,
              tier: 'Premium',
              regions: gateways === 'transit' ? ['weu'] : ['weu', 'neu', 'eus'],
              sites: ['hq'],
            },
          },
        }
      : {}),
  });
  if (!spec) throw new Error(JSON.stringify(findings));
  return buildTopology(planSpec(spec, defaultAddressPools));
}

function after(topology: Topology, ...failed: string[]): Network {
  const result = withFailures(buildNetwork(topology), failed);
  if ('unknown' in result) throw new Error(result.unknown.join());
  return result.network;
}

function flow(network: Network, from: string, to: string) {
  const found = reachability(network).flows.find(
    each => each.from === from && each.to === to,
  );
  if (!found) throw new Error(`${from} -> ${to}`);
  return found;
}

describe('a VPN gateway per region with peering', () => {
  const topology = topologyOf({ pattern: 'global-peering' });

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
  const devices = ['203.0.113.10', '203.0.113.11'].map((ipAddress, index) => ({
    ipAddress,
    asn: 65050,
    bgpPeerAddress: `192.168.0.${index + 1}`,
  }));
  const topology = topologyOf({ pattern: 'vnet-to-vnet', bgp: true, devices });

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
  const topology = topologyOf({
    pattern: 'global-peering',
    gateways: 'transit',
  });
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
  const topology = topologyOf({
    pattern: 'expressroute',
    via: 'expressroute',
  });
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

it('joins regions and sites through the hubs of a virtual WAN', () => {
  const network = after(topologyOf({ pattern: 'virtual-wan' }));
  expect(
    reachability(network).flows.filter(({ reachable }) => !reachable),
  ).toEqual([]);
  expect(flow(network, 'vnet:weu', 'vnet:neu').path).toEqual(
    expect.arrayContaining(['hub:weu', 'hub:neu']),
  );
});

it('lists effective routes with where they lead', () => {
  const routes = effectiveRoutes(
    after(topologyOf({ pattern: 'global-peering', gateways: 'transit' })),
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

it('puts what loses most first, and names the shortest cause of every loss', () => {
  const { scenarios, causes } = whatIf(
    buildNetwork(
      topologyOf({ pattern: 'global-peering', gateways: 'transit' }),
    ),
    { failures: 2 },
  );
  expect(scenarios[0]).toMatchObject({ failed: ['region:weu'], lostCount: 10 });
  expect(scenarios.every(({ failed }) => failed.length <= 2)).toBe(true);
  const lost = causes.flatMap(({ flows }) =>
    flows.map(({ from, to }) => `${from} -> ${to}`),
  );
  expect(new Set(lost).size).toBe(lost.length);
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
