import { topologyJsonSchema } from './json-schema';
import { parseTopologyDocument } from './parse';
import { otherNames } from './spellings';

const head = 'apiVersion: vnet-connectivity/v1\nkind: Topology\n';

describe('a topology in other words', () => {
  it.each([
    [
      'names of ARM and azurerm',
      'vnets: { A: { addressSpace: 10.0.0.0/16 }, B: { address_space: [10.1.0.0/16] } }\npeerings: [{ from: A, to: B, allowVirtualNetworkAccess: true, use_remote_gateways: false }]',
      'vnets: { A: { prefixes: [10.0.0.0/16] }, B: { prefixes: [10.1.0.0/16] } }\npeerings: [{ from: A, to: B, allowVnetAccess: true, useRemoteGateways: false }]',
    ],
    [
      'words of ARM and the portal',
      'routeServer: { vnet: A, allowBranchToBranchTraffic: true, hubRoutingPreference: VpnGateway }\nudrs: [{ vnet: A, routes: [{ addressPrefix: 0.0.0.0/0, nextHopType: Virtual network gateway }] }]',
      'routeServer: { vnet: A, branchToBranch: true, hubRoutingPreference: VPN }\nudrs: [{ vnet: A, routes: [{ prefix: 0.0.0.0/0, nextHopType: VirtualNetworkGateway }] }]',
    ],
    [
      'a list where there is a map by name, and a map where there is a list by id',
      'vnets: [{ name: A, prefixes: [10.0.0.0/16], subnets: [{ name: app, prefix: 10.0.1.0/24 }], gateways: { type: Vpn } }]\nsites: [{ name: hq, prefixes: 192.168.0.0/16 }]\nconnections: { c1: { type: IPsec, a: A/vpn, b: hq } }',
      'vnets: { A: { prefixes: [10.0.0.0/16], subnets: { app: 10.0.1.0/24 }, gateways: [{ type: vpn }] } }\nsites: { hq: { prefixes: [192.168.0.0/16] } }\nconnections: [{ id: c1, type: ipsec, a: A/vpn, b: hq }]',
    ],
    [
      'hubs as a list, with what holds for all of them',
      'vwan: { hubRoutingPreference: AS Path, firewall: true, hubs: [{ name: h1 }, { name: h2, firewall: false }] }',
      'vwan: { hubs: { h1: { hubRoutingPreference: ASPath, firewall: true }, h2: { hubRoutingPreference: ASPath, firewall: false } } }',
    ],
    [
      'static routes and labels of a hub connection',
      'vwan: { hubs: {}, vnetConnections: [{ vnet: A, hub: h1, labels: x, staticRoutes: [{ addressPrefixes: [10.8.0.0/16, 10.9.0.0/16], nextHopIpAddress: 10.0.0.4 }], static_vnet_propagate_static_routes_enabled: false }] }',
      'vwan: { hubs: {}, vnetConnections: [{ vnet: A, hub: h1, propagatesTo: [x], staticRoutes: [{ prefix: 10.8.0.0/16, nextHopIp: 10.0.0.4 }, { prefix: 10.9.0.0/16, nextHopIp: 10.0.0.4 }], propagateStaticRoutes: false }] }',
    ],
    [
      'ranges of an appliance with their AS paths',
      'nvas: [{ id: fw, vnet: A, ip: 10.0.0.4, advertises: { 10.9.0.0/16: "65001 65001" } }]',
      'nvas: [{ id: fw, vnet: A, ip: 10.0.0.4, advertise: { 10.9.0.0/16: "65001 65001" } }]',
    ],
    [
      'network groups',
      'avnm: { topology: hub-and-spoke, hub: H, groups: { prod: { members: [A], directConnectivity: true }, test: [B] } }',
      'avnm: [{ topology: hub-and-spoke, hub: H, id: prod, members: [A], directConnectivity: true }, { topology: hub-and-spoke, hub: H, id: test, members: [B] }]',
    ],
  ])('reads %s', (_, other, ours) => {
    const read = parseTopologyDocument(`${head}${other}`);
    expect(read.findings).toEqual([]);
    expect(read.document).toEqual(
      parseTopologyDocument(`${head}${ours}`).document,
    );
  });

  it.each([
    [
      'a firewall that is none',
      'vwan: { hubs: { h1: { firewall: none } } }',
      'vwan.hubs.h1.firewall',
    ],
    [
      'a firewall with its policies in it',
      'vwan: { hubs: { h1: { firewall: { privatePolicy: true } } } }',
      'vwan.hubs.h1.firewall',
    ],
    [
      'two hubs of one name',
      'vwan: { hubs: [{ name: h1 }, { name: h1, firewall: true }] }',
      'vwan.hubs[1].name',
    ],
    [
      'two networks of one name',
      'vnets: [{ name: A, prefixes: [10.0.0.0/16] }, { name: A, prefixes: [10.1.0.0/16] }]',
      'vnets[1].name',
    ],
    [
      'a network without a name in a list',
      'vnets: [{ prefixes: [10.0.0.0/16] }]',
      'vnets[0]',
    ],
    [
      'two names of one field',
      'vnets: { A: { addressSpace: [10.0.0.0/16], prefixes: [10.1.0.0/16] } }',
      'vnets.A.prefixes',
    ],
    [
      'two names of one connection',
      'connections: { c1: { id: c2, type: ipsec, a: A/vpn, b: hq } }',
      'connections.c1.id',
    ],
    [
      'members beside the groups of a configuration',
      'avnm: { topology: mesh, members: [A], groups: { g: { members: [B] } } }',
      'avnm.members',
    ],
  ])('does not guess what is meant by %s', (_, text, path) => {
    const { document, findings } = parseTopologyDocument(`${head}${text}`);
    expect(document).toBeUndefined();
    expect(findings).toMatchObject([{ severity: 'error', path }]);
  });

  it('has its other spellings in the JSON Schema', () => {
    const text = JSON.stringify(topologyJsonSchema());
    const absent = otherNames().flatMap(({ field, names }) =>
      names.filter(
        name =>
          !text.includes(`"${name}":`) ||
          !text.includes(`The same as ${field}.`),
      ),
    );
    expect(absent).toEqual([]);
  });
});
