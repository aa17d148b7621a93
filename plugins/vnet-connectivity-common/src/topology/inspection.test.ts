import type { SpecChanges } from '../rules/__testUtils__/spec';
import {
  existingVnet,
  expressRouteTo,
  twoSpokes,
  vpnTo,
} from '../rules/__testUtils__/spec';
import { topologyOf } from './__testUtils__/topology-of';

const firewalls: SpecChanges = {
  regions: { weu: { subnets: { app: '10.10.1.0/24' } } },
  spokes: {
    app: {
      region: 'weu',
      addressSpace: ['10.11.0.0/16'],
      subnets: { web: '10.11.1.0/24' },
    },
    data: {
      region: 'neu',
      addressSpace: ['10.21.0.0/16', '10.22.0.0/16'],
      subnets: { db: '10.21.1.0/24' },
    },
  },
  inspection: { via: 'azure-firewall' },
};
const appliances: SpecChanges = {
  ...firewalls,
  regions: {
    weu: {
      subnets: { app: '10.10.1.0/24', nva: '10.10.2.0/24' },
      nva: { ipAddress: '10.10.2.4', asn: 65001 },
    },
    neu: {
      subnets: { nva: '10.20.2.0/24' },
      nva: { ipAddress: '10.20.2.4' },
    },
  },
  inspection: { via: 'nva' },
};

/** `weu-hub of app: 10.21.0.0/16 to firewall neu` for each route of a table. */
function routesOf(changes: SpecChanges): string[] {
  return topologyOf(changes).routeTables.flatMap(
    ({ key, subnets, gatewayRoutePropagation, routes }) =>
      routes.map(
        ({ prefix, nextHop }) =>
          `${key} of ${subnets.join(' and ') || 'nothing'}${
            gatewayRoutePropagation ? '' : ', alone'
          }: ${prefix} to ${
            nextHop.kind === 'internet'
              ? 'internet'
              : `${nextHop.kind} ${nextHop.region}`
          }`,
      ),
  );
}

describe('route tables', () => {
  it('lead peered spokes through the firewalls of both regions, in both directions', () => {
    expect(routesOf(firewalls)).toEqual([
      'weu-firewall of AzureFirewallSubnet: 0.0.0.0/0 to internet',
      'weu-firewall of AzureFirewallSubnet: 10.21.0.0/16 to firewall neu',
      'weu-firewall of AzureFirewallSubnet: 10.22.0.0/16 to firewall neu',
      'weu-hub of app: 10.21.0.0/16 to firewall neu',
      'weu-hub of app: 10.22.0.0/16 to firewall neu',
      'app of web, alone: 0.0.0.0/0 to firewall weu',
      'neu-firewall of AzureFirewallSubnet: 0.0.0.0/0 to internet',
      'neu-firewall of AzureFirewallSubnet: 10.11.0.0/16 to firewall weu',
      // For workload subnets that are added.
      'neu-hub of nothing: 10.11.0.0/16 to firewall weu',
      'data of db, alone: 0.0.0.0/0 to firewall neu',
    ]);
  });

  it('lead what comes from on-premises through the firewall', () => {
    expect(
      routesOf({ ...firewalls, ...vpnTo() }).filter(route =>
        route.includes('GatewaySubnet'),
      ),
    ).toEqual([
      'weu-gateway of GatewaySubnet: 10.11.0.0/16 to firewall weu',
      'neu-gateway of GatewaySubnet: 10.21.0.0/16 to firewall neu',
      'neu-gateway of GatewaySubnet: 10.22.0.0/16 to firewall neu',
    ]);
  });

  it('leave the way between regions to the gateways where these join them', () => {
    expect(
      routesOf({ ...firewalls, interconnect: { pattern: 'vnet-to-vnet' } }),
    ).toEqual([
      'weu-firewall of AzureFirewallSubnet: 0.0.0.0/0 to internet',
      'weu-gateway of GatewaySubnet: 10.11.0.0/16 to firewall weu',
      'app of web, alone: 0.0.0.0/0 to firewall weu',
      'neu-firewall of AzureFirewallSubnet: 0.0.0.0/0 to internet',
      'neu-gateway of GatewaySubnet: 10.21.0.0/16 to firewall neu',
      'neu-gateway of GatewaySubnet: 10.22.0.0/16 to firewall neu',
      'data of db, alone: 0.0.0.0/0 to firewall neu',
    ]);
  });

  it('tell an appliance the way to the appliance of the other region', () => {
    expect(routesOf(appliances)).toEqual([
      'weu-hub of app and nva: 10.21.0.0/16 to appliance neu',
      'weu-hub of app and nva: 10.22.0.0/16 to appliance neu',
      'app of web, alone: 0.0.0.0/0 to appliance weu',
      'neu-hub of nva: 10.11.0.0/16 to appliance weu',
      'data of db, alone: 0.0.0.0/0 to appliance neu',
    ]);
  });

  it('are built for networks that exist, and leave their subnets alone', () => {
    const tables = topologyOf({
      ...firewalls,
      regions: {
        weu: {
          subnets: { app: '10.10.1.0/24' },
          existingVnetId: existingVnet('core'),
        },
      },
      spokes: {
        app: {
          region: 'weu',
          addressSpace: ['10.11.0.0/16'],
          subnets: { web: '10.11.1.0/24' },
          existingVnetId: existingVnet('app'),
        },
        data: { region: 'neu', addressSpace: ['10.21.0.0/16'] },
      },
    }).routeTables;
    expect(
      tables
        .filter(({ virtualNetwork }) => ['weu', 'app'].includes(virtualNetwork))
        .map(({ key, subnets }) => [key, subnets]),
    ).toEqual([
      ['weu-firewall', ['AzureFirewallSubnet']],
      ['weu-hub', []],
      ['app', []],
    ]);
  });

  it('are not there without inspection', () => {
    expect(routesOf({ ...twoSpokes, ...vpnTo() })).toEqual([]);
  });
});

describe('firewalls', () => {
  it('stand in a subnet of their own in each region', () => {
    const topology = topologyOf(firewalls);
    expect(topology.firewalls.map(({ id, tier }) => [id, tier])).toEqual([
      ['firewall:weu', 'Standard'],
      ['firewall:neu', 'Standard'],
    ]);
    expect(
      topology.virtualNetworks.map(({ firewallSubnet }) => firewallSubnet),
    ).toEqual(['10.10.255.192/26', '10.20.255.192/26', undefined, undefined]);
  });
});

describe('Route Servers', () => {
  const servers = (changes: SpecChanges) =>
    topologyOf({ ...changes, gateways: { routeServer: true } }).routeServers;

  it('exchange routes between the two gateways of a network, which then have one ASN', () => {
    const both = expressRouteTo({}, { backup: 'vpn' });
    expect(servers(both)).toMatchObject([
      { region: 'weu', branchToBranch: true, peers: [] },
      { region: 'neu', branchToBranch: true, peers: [] },
    ]);
    expect(
      topologyOf({
        ...both,
        gateways: { routeServer: true },
      }).vpnGateways.map(({ asn }) => asn),
    ).toEqual([65515, 65515]);
  });

  it('exchange routes with the appliances that speak BGP', () => {
    expect(servers(appliances)).toMatchObject([
      {
        region: 'weu',
        branchToBranch: false,
        peers: [{ ipAddress: '10.10.2.4', asn: 65001 }],
      },
    ]);
  });

  it('are not there where there is one side only, nor in Virtual WAN', () => {
    expect(servers(vpnTo())).toEqual([]);
    expect(
      servers({
        ...expressRouteTo({}, { backup: 'vpn' }),
        interconnect: { pattern: 'virtual-wan' },
      }),
    ).toEqual([]);
  });
});
