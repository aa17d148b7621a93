import {
  branch,
  expressRoute,
  peering,
  viaGateways,
  vpn,
  vpnTransit,
  withBackup,
} from './__testUtils__/connected-designs';
import { amsterdam, headquarters, topologyOf } from './__testUtils__/designs';
import { after, flow } from './__testUtils__/networks';

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
