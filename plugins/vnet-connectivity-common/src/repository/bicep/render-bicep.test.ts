import type { ConnectivitySpec } from '../../spec';
import { buildTopology, planSpec } from '../../topology';
import { renderBicep } from './render-bicep';

const sites = {
  hq: {
    addressSpace: ['192.168.0.0/16'],
    devices: [
      { ipAddress: '203.0.113.10', asn: 65050, bgpPeerAddress: '192.168.0.1' },
    ],
  },
};

const circuits = {
  ams: {
    peeringLocation: 'Amsterdam',
    provider: 'Equinix',
    bandwidthMbps: 50,
    regions: ['weu'],
  },
};

const base: ConnectivitySpec = {
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'contoso-core' },
  regions: {
    weu: {
      location: 'westeurope',
      addressSpace: ['10.10.0.0/16'],
      subnets: { app: '10.10.1.0/24' },
    },
    neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
  },
  interconnect: { pattern: 'global-peering' },
};

const topologyOf = (changes: Partial<ConnectivitySpec> = {}) =>
  buildTopology(planSpec({ ...base, ...changes }));

const render = (changes?: Partial<ConnectivitySpec>) =>
  renderBicep(topologyOf(changes));

const modulesOf = (changes?: Partial<ConnectivitySpec>) =>
  [...render(changes).keys()].flatMap(path => {
    const [, name] = /modules\/(.*)\.bicep$/.exec(path) ?? [];
    return name === undefined ? [] : [name];
  });

const parametersOf = (changes?: Partial<ConnectivitySpec>) =>
  render(changes).get('bicep/main.bicepparam') ?? '';

describe('the files', () => {
  it('are no more than two peered networks need', () => {
    expect([...render().keys()].sort()).toEqual([
      'bicep/bicepconfig.json',
      'bicep/live-settings.json',
      'bicep/live-settings.sh',
      'bicep/main.bicep',
      'bicep/main.bicepparam',
      'bicep/modules/existing-virtual-network.bicep',
      'bicep/modules/peerings.bicep',
      'bicep/modules/resource-group.bicep',
      'bicep/modules/subnet.bicep',
      'bicep/modules/virtual-network.bicep',
      'bicep/stack.sh',
      'bicep/types.bicep',
    ]);
  });

  it('mention nothing of what is not there', () => {
    for (const [path, content] of render()) {
      // A module may have parameters that nobody uses here, and a subnet settings of others.
      if (!/(main|types)\.bicep/.test(path)) continue;
      expect([
        path,
        /vpn|shared.?key|bgp|route ?table(?!Id|Enabled)|hub-vpn/i.exec(content),
      ]).toEqual([path, null]);
    }
  });

  it('have no blank lines where something else could be', () => {
    for (const [path, content] of render({
      onPremises: { via: 'vpn', sites },
      spokes: { shop: { region: 'weu' } },
      inspection: { via: 'azure-firewall' },
    })) {
      expect([path, /\n\n\n|\{\n\n|\n\n[ ]*\}/.exec(content)]).toEqual([
        path,
        null,
      ]);
    }
  });

  it.each<[string, Partial<ConnectivitySpec>, string[]]>([
    [
      'VPN',
      { onPremises: { via: 'vpn', sites } },
      ['vpn-gateway', 'site-connections'],
    ],
    [
      'VNet-to-VNet',
      { interconnect: { pattern: 'vnet-to-vnet' } },
      ['vpn-gateway', 'gateway-connections'],
    ],
    [
      'ExpressRoute',
      { interconnect: { pattern: 'expressroute' }, circuits },
      ['express-route-gateway', 'circuit', 'circuit-connection'],
    ],
    [
      'inspection',
      {
        spokes: { shop: { region: 'weu' } },
        inspection: { via: 'azure-firewall' },
      },
      ['firewall', 'firewall-policy', 'route-table'],
    ],
    [
      'Virtual WAN',
      { interconnect: { pattern: 'virtual-wan' } },
      ['virtual-wan', 'virtual-hub', 'hub-connections'],
    ],
    [
      'Virtual Network Manager',
      {
        interconnect: {
          pattern: 'global-peering',
          peeredBy: 'network-manager',
        },
      },
      ['network-manager'],
    ],
  ])('for %s are its modules', (_, changes, modules) => {
    expect(modulesOf(changes)).toEqual(expect.arrayContaining(modules));
    expect(modulesOf()).not.toEqual(expect.arrayContaining(modules));
  });

  it('are the same for any network of the same kind, but for the data', () => {
    const other = render({
      metadata: { name: 'fabrikam', tags: { note: "'${name}'" } },
      regions: { use: { location: 'eastus' }, usw: { location: 'westus' } },
    });
    const modules = [...render()].filter(
      ([path]) => !path.endsWith('.bicepparam'),
    );
    for (const [path, content] of modules) {
      expect([path, other.get(path)]).toEqual([path, content]);
    }
  });

  it('are the same, byte by byte, each time', () => {
    expect([...render()]).toEqual([...render()]);
  });
});

describe('main.bicepparam', () => {
  it('says only what applies', () => {
    expect(parametersOf()).toBe(`using 'main.bicep'

param name = 'contoso-core'

param topology = 'mesh'

param regions = {
  weu: {
    location: 'westeurope'
    addressSpace: ['10.10.0.0/16']
    subnets: {
      app: '10.10.1.0/24'
    }
  }
  neu: {
    location: 'northeurope'
    addressSpace: ['10.20.0.0/16']
  }
}

// What others have set in Azure, which a deployment repeats: live-settings.sh reads it.
param liveSettings = loadJsonContent('live-settings.json')
`);
  });

  it('reads secrets from the environment and holds none', () => {
    expect(parametersOf({ onPremises: { via: 'vpn', sites } })).toContain(
      "\nparam sharedKeys = json(readEnvironmentVariable('SHARED_KEYS', '{}'))\n",
    );
    expect(
      parametersOf({ interconnect: { pattern: 'expressroute' }, circuits }),
    ).toContain(
      "\nparam circuitAuthorizationKeys = json(readEnvironmentVariable('CIRCUIT_AUTHORIZATION_KEYS', '{}'))\n",
    );
  });

  it('leaves out the default IPsec policy and writes another with the names of Azure', () => {
    const onPremises = { via: 'vpn' as const, sites };
    expect(parametersOf({ onPremises })).not.toContain('ipsecPolicy');
    const { ipsecPolicy } = topologyOf();
    expect(
      parametersOf({
        onPremises,
        gateways: {
          vpn: { ipsecPolicy: { ...ipsecPolicy, saLifetimeSeconds: 3600 } },
        },
      }),
    ).toContain('  saLifeTimeSeconds: 3600\n');
  });

  it('names the subscription of an element where it is not that of the network', () => {
    const [first, second] = ['1', '2'].map(
      digit => `${digit.repeat(8)}-0000-0000-0000-00000000000A`,
    );
    const text = parametersOf({
      regions: {
        weu: { ...base.regions.weu, subscriptionId: first },
        neu: { ...base.regions.neu, subscriptionId: second },
        uks: { location: 'uksouth', subscriptionId: first },
      },
    });
    expect(text).toContain(`param subscriptionId = '${first.toLowerCase()}'\n`);
    expect(text.match(/subscriptionId/g)).toHaveLength(2);
    expect(text).toContain(`    subscriptionId: '${second.toLowerCase()}'\n`);
  });

  it('leaves the subnets of a network that exists to their owner', () => {
    const id =
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet';
    const text = parametersOf({
      regions: { weu: { ...base.regions.weu, existingVnetId: id } },
    });
    expect(text).toContain(`    virtualNetworkId: '${id}'\n`);
    expect(text).not.toContain('app');
  });
});
