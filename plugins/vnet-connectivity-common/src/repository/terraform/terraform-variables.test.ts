import { connectivitySpecSchema } from '../../spec';
import { buildTopology, planSpec } from '../../topology';
import { layersOf } from '../layers';
import { renderTerraform } from './render-terraform';
import { terraformVariables } from './terraform-variables';

const sites = {
  hq: {
    addressSpace: ['192.168.0.0/16'],
    devices: [
      { ipAddress: '203.0.113.10', asn: 65050, bgpPeerAddress: '192.168.0.1' },
    ],
  },
};

const spokes = {
  shop: {
    region: 'weu',
    addressSpace: ['10.11.0.0/16'],
    subnets: { web: '10.11.1.0/24' },
  },
  lab: { region: 'usw', addressSpace: ['10.31.0.0/16'] },
};

const weu = {
  location: 'westeurope',
  addressSpace: ['10.10.0.0/16'],
  subnets: { app: '10.10.1.0/24' },
};
// A location without availability zones.
const usw = { location: 'westus', addressSpace: ['10.30.0.0/16'] };

function topologyOf(changes: object) {
  return buildTopology(
    planSpec(
      connectivitySpecSchema.parse({
        apiVersion: 'vnet-connectivity/v1',
        kind: 'ConnectivitySpec',
        metadata: { name: 'contoso-core' },
        regions: { weu, usw },
        interconnect: { pattern: 'global-peering' },
        ...changes,
      }),
    ),
  );
}

/** The data as it is written: what is undefined is not there. */
const variables = (changes: object) => {
  const topology = topologyOf(changes);
  return JSON.parse(
    JSON.stringify(terraformVariables(topology, layersOf(topology))),
  );
};

const virtualWan = { interconnect: { pattern: 'virtual-wan' } };
const firewall = { spokes, inspection: { via: 'azure-firewall' } };

describe('firewalls', () => {
  it('are told by region, with zones where the location has them', () => {
    expect(variables(firewall).firewalls).toEqual({
      weu: { tier: 'Standard', zones: ['1', '2', '3'] },
      usw: { tier: 'Standard' },
    });
  });

  it('come with the routes that lead to them', () => {
    const { route_tables: tables } = variables(firewall);
    expect(tables.shop).toEqual({
      virtual_network: 'shop',
      subnets: ['web'],
      gateway_route_propagation: false,
      routes: { default: { prefix: '0.0.0.0/0', next_hop: 'weu' } },
    });
    expect(tables['weu-firewall']).toEqual({
      virtual_network: 'weu',
      subnets: ['AzureFirewallSubnet'],
      routes: {
        internet: { prefix: '0.0.0.0/0', next_hop: 'Internet' },
        lab: { prefix: '10.31.0.0/16', next_hop: 'usw' },
      },
    });
  });

  it('let through what is private, and ranges beside it that are used', () => {
    expect(variables(firewall)).not.toHaveProperty('private_ranges');
    const usual = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
    const { private_ranges: ranges } = variables({
      ...firewall,
      regions: { weu, usw: { ...usw, addressSpace: ['198.18.0.0/16'] } },
    });
    expect(ranges).toEqual(expect.arrayContaining([...usual, '198.18.0.0/16']));
  });
});

describe('appliances', () => {
  const changes = {
    regions: {
      weu: { ...weu, nva: { ipAddress: '10.10.1.4', asn: 65200 } },
      usw: { ...usw, nva: { ipAddress: '10.30.1.4' } },
    },
    spokes,
    inspection: { via: 'nva' },
    gateways: { routeServer: true },
  };

  it('are told by region, and are next hops', () => {
    const { appliances, route_tables: tables } = variables(changes);
    expect(appliances).toEqual({
      weu: { ip_address: '10.10.1.4', asn: 65200 },
      usw: { ip_address: '10.30.1.4' },
    });
    expect(tables.lab.routes).toEqual({
      default: { prefix: '0.0.0.0/0', next_hop: 'usw' },
    });
  });

  it('have a Route Server where they speak BGP', () => {
    expect(variables(changes).route_servers).toEqual({ weu: {} });
  });
});

it('lets a Route Server join the gateways of its network', () => {
  const { route_servers: servers, vpn_gateways: gateways } = variables({
    onPremises: { via: 'expressroute', backup: 'vpn', sites },
    gateways: { routeServer: true },
  });
  expect(servers).toEqual({
    weu: { branch_to_branch: true },
    usw: { branch_to_branch: true },
  });
  expect(gateways.weu.asn).toBe(65515);
});

describe('a network that exists', () => {
  const id =
    '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet';
  const existing = { ...weu, existingVnetId: id };

  it('has no resource group of ours where nothing is built beside it', () => {
    const { regions } = variables({ regions: { weu: existing, usw } });
    expect(regions.weu).not.toHaveProperty('resource_group');
  });

  it('has one where a gateway is, and a new network is not told so', () => {
    const { regions } = variables({
      regions: { weu: existing, usw },
      onPremises: { via: 'vpn', sites },
    });
    expect(regions.weu.resource_group).toBe(true);
    expect(regions.usw).not.toHaveProperty('resource_group');
  });
});

describe('virtual hubs', () => {
  it('have an address prefix, and nothing that was not asked for', () => {
    const { location, virtual_hubs: hubs, ...rest } = variables(virtualWan);
    expect(location).toBe('westeurope');
    expect(hubs).toEqual({
      weu: { address_prefix: '10.0.0.0/23' },
      usw: { address_prefix: '10.0.2.0/23' },
    });
    expect(Object.keys(rest)).toEqual(['name', 'regions']);
  });

  it('have gateways where on-premises comes in', () => {
    const data = variables({
      ...virtualWan,
      onPremises: {
        via: 'expressroute',
        backup: 'vpn',
        gateways: 'transit',
        gatewayRegion: 'usw',
        sites,
      },
      gateways: { virtualHub: { vpnScaleUnits: 2, expressRouteScaleUnits: 3 } },
    });
    expect(data.hub_vpn_gateways).toEqual({ usw: { scale_units: 2 } });
    expect(data.hub_express_route_gateways).toEqual({
      usw: { scale_units: 3 },
    });
  });

  it('have a firewall each', () => {
    const { hub_firewalls: firewalls } = variables({
      ...virtualWan,
      inspection: { via: 'azure-firewall', tier: 'Premium' },
    });
    expect(firewalls).toEqual({
      weu: { tier: 'Premium', zones: ['1', '2', '3'] },
      usw: { tier: 'Premium' },
    });
  });

  it('are built by no more files than they need', () => {
    const plain = topologyOf(virtualWan);
    expect([...layersOf(plain)]).toEqual([
      'core',
      'regions-alone',
      'central',
      'virtual-wan',
      'hubs-of-regions',
    ]);
    for (const [path, content] of renderTerraform(plain)) {
      expect([
        path,
        /vpn_|express_route|firewall_|peering_/.exec(content),
      ]).toEqual([path, null]);
    }
  });
});

describe('a Network Manager', () => {
  const managed = (interconnect: object, onPremises?: object) =>
    variables({
      interconnect: {
        pattern: 'global-peering',
        peeredBy: 'network-manager',
        ...interconnect,
      },
      ...(onPremises ? { onPremises } : {}),
    }).network_manager;

  it('connects all networks', () => {
    expect(managed({})).toEqual({
      directly_connected: true,
      use_hub_gateway: false,
    });
  });

  it('connects each with the hub', () => {
    expect(managed({ topology: 'hub-and-spoke', hub: 'usw' })).toEqual({
      hub: 'usw',
      directly_connected: false,
      use_hub_gateway: false,
    });
  });

  it('lets all use one gateway', () => {
    const transit = { via: 'vpn', gateways: 'transit', gatewayRegion: 'usw' };
    expect(managed({}, { ...transit, sites })).toEqual({
      hub: 'usw',
      directly_connected: true,
      use_hub_gateway: true,
    });
  });
});
