import {
  expressRoute,
  firewalls,
  peering,
  viaCircuit,
  viaHubs,
  vpn,
  vpnTransit,
  withBackup,
} from './__testUtils__/connected-designs';
import { fourSpokes, topologyOf } from './__testUtils__/designs';
import { after, flow } from './__testUtils__/networks';

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
