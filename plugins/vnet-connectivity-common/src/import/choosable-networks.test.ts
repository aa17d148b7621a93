import { design } from '../design';
import {
  elsewhere,
  gateway,
  gatewayNetwork,
  idOf,
  peering,
  row,
  subnet,
  vnet,
} from '../readers/arm/__testUtils__/rows';
import type { Row } from '../readers/arm/__testUtils__/rows';
import { choosableNetworks } from './choosable-networks';
import { choiceConflicts, withChosenNetwork } from './chosen-network';

const read = (...rows: readonly (Row | readonly Row[])[]) =>
  choosableNetworks(JSON.stringify({ data: rows.flat() }));

const named = (name: string, ...rows: readonly (Row | readonly Row[])[]) => {
  const found = read(...rows).networks.find(each => each.name === name);
  if (!found) throw new Error(`${name} is not offered.`);
  return found;
};

const gatewaySubnet = (holds?: string) =>
  subnet('GatewaySubnet', '10.10.255.0/27', { holds });

describe('the networks of a document', () => {
  it('have what a region needs, and the place by which people know them', () => {
    expect(
      named(
        'vnet-core',
        vnet('vnet-core', ['10.10.0.0/16', '10.12.0.0/16'], {
          subnets: [subnet('app', '10.10.1.0/24'), gatewaySubnet()],
        }),
      ),
    ).toEqual({
      name: 'vnet-core',
      id: idOf('virtualNetworks/vnet-core'),
      location: 'westeurope',
      addressSpace: ['10.10.0.0/16', '10.12.0.0/16'],
      subscriptionId: '00000000-1111-2222-3333-444444444444',
      resourceGroup: 'rg-lab',
      region: {
        location: 'westeurope',
        addressSpace: ['10.10.0.0/16', '10.12.0.0/16'],
        subnets: { app: '10.10.1.0/24' },
        existingVnetId: idOf('virtualNetworks/vnet-core'),
        gatewaySubnet: '10.10.255.0/27',
      },
      obstacles: [],
      remarks: [],
      peerings: {},
    });
  });

  it('come in the order in which people count', () => {
    expect(
      read(vnet('v10', '10.3.0.0/16'), vnet('v9', '10.2.0.0/16')).networks.map(
        ({ name }) => name,
      ),
    ).toEqual(['v9', 'v10']);
  });

  it('make a design that is accepted as it is', () => {
    const { networks } = read(
      vnet('vnet-core', '10.10.0.0/16'),
      vnet('vnet-north', '10.20.0.0/16', { location: 'northeurope' }),
    );
    const regions = networks.reduce(
      (before, network, at) =>
        withChosenNetwork(
          { network, regions: before, key: `r${at}` },
          networks,
        ),
      {},
    );
    const { findings } = design({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'contoso' },
      regions,
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
    });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('cannot be regions without what a region needs, and say so', () => {
    const { networks } = read(
      vnet('vnet-core', '10.10.0.0/16', {
        peerings: [
          peering('vnet-far', {}, elsewhere('virtualNetworks/vnet-far')),
        ],
      }),
      vnet('vnet-empty', []),
    );
    expect(
      networks
        .filter(({ region }) => !region)
        .map(({ name, obstacles }) => [name, ...obstacles]),
    ).toEqual([
      ['vnet-empty', 'Its address space is not in the document.'],
      [
        'vnet-far',
        'The virtual network is not in the document; only its id is.',
      ],
    ]);
  });

  it('cannot be regions where the document has no ids', () => {
    const [network] = choosableNetworks(
      'apiVersion: vnet-connectivity/v1\nkind: Topology\nvnets:\n  a: { region: westeurope, prefixes: [10.1.0.0/16] }\n  b: { region: northeurope, prefixes: [10.2.0.0/16] }\npeerings: [{ from: a, to: b }, { from: b, to: a }]\n',
    ).networks;
    expect(network).toMatchObject({
      name: 'a',
      addressSpace: ['10.1.0.0/16'],
      obstacles: [expect.stringContaining('resource id')],
    });
    expect(network).not.toHaveProperty('region');
  });

  it('are none in a document of another kind, with the reason', () => {
    const { networks, problems } = choosableNetworks('just a text');
    expect(networks).toEqual([]);
    expect(problems).not.toEqual([]);
  });
});

describe('the gateway of a network', () => {
  const core = (...subnets: object[]) =>
    vnet('vnet-core', '10.10.0.0/16', { subnets });

  it('is described, and its ASN is that of the region', () => {
    const { region, remarks } = named(
      'core',
      gatewayNetwork('core', '10.10.0.0/16'),
      gateway('gw', 'core', {
        sku: { name: 'VpnGw2AZ' },
        enableBgp: true,
        bgpSettings: { asn: 65010 },
      }),
    );
    expect(remarks[0]).toMatch(
      /^It has a VPN gateway \(VpnGw2AZ, ASN 65010\) already\./,
    );
    expect(region?.asn).toBe(65010);
  });

  it('is unknown where its subnet is in use and the document has no gateway', () => {
    const { remarks } = named(
      'vnet-core',
      core(gatewaySubnet(elsewhere('virtualNetworkGateways/gw'))),
    );
    expect(remarks).toEqual([
      expect.stringMatching(/in use.*type and settings are not known/),
    ]);
  });

  it('is unknown in a state of Terraform, which has only what it manages', () => {
    const [network] = choosableNetworks(
      JSON.stringify({
        format_version: '1.0',
        terraform_version: '1.9.0',
        values: {
          root_module: {
            resources: [
              {
                address: 'azurerm_virtual_network.core',
                mode: 'managed',
                type: 'azurerm_virtual_network',
                name: 'core',
                provider_name: 'registry.terraform.io/hashicorp/azurerm',
                values: {
                  id: idOf('virtualNetworks/vnet-core'),
                  name: 'vnet-core',
                  location: 'westeurope',
                  resource_group_name: 'rg-lab',
                  address_space: ['10.10.0.0/16'],
                },
              },
            ],
          },
        },
      }),
    ).networks;
    expect(network.region?.existingVnetId).toBe(
      idOf('virtualNetworks/vnet-core'),
    );
    expect(network.remarks).toEqual([
      expect.stringMatching(/cannot show whether there is one/),
    ]);
  });

  it('is none where Azure lists nothing in its subnet', () => {
    expect(named('vnet-core', core(gatewaySubnet())).remarks).toEqual([]);
  });

  it('may be that of another network', () => {
    const { remarks } = named(
      'spoke',
      vnet('spoke', '10.20.0.0/16', {
        peerings: [peering('vnet-core', { useRemoteGateways: true })],
      }),
      core(),
    );
    expect(remarks).toContain(
      'It uses the gateway of vnet-core over a peering, for which it can have none of its own.',
    );
  });
});

describe('a virtual hub and IPv6', () => {
  it('are said of a network that has them', () => {
    const { remarks } = named(
      'spoke',
      vnet('spoke', ['10.20.0.0/16', 'fd00::/48']),
      row('virtualWans/wan', { type: 'Standard' }),
      row('virtualHubs/hub', {
        addressPrefix: '10.100.0.0/23',
        virtualWan: { id: idOf('virtualWans/wan') },
      }),
      row('virtualHubs/hub/hubVirtualNetworkConnections/to-spoke', {
        remoteVirtualNetwork: { id: idOf('virtualNetworks/spoke') },
      }),
    );
    expect(remarks).toEqual([
      expect.stringContaining('connected with the virtual hub hub'),
      expect.stringContaining('fd00::/48'),
    ]);
  });
});

describe('a choice in a design', () => {
  const { networks } = read(
    vnet('vnet-core', '10.10.0.0/16', { peerings: [peering('vnet-north')] }),
    vnet('vnet-north', '10.20.0.0/16', {
      location: 'northeurope',
      peerings: [peering('vnet-core')],
    }),
  );
  const [core, north] = networks;

  it('is refused where the network is a region already, in any letter case', () => {
    const weu = {
      ...core.region!,
      existingVnetId: core.id!.toUpperCase(),
    };
    expect(choiceConflicts({ network: core, regions: { weu } }, [])).toEqual({
      obstacles: ['It is region weu already.'],
      remarks: [],
    });
    expect(
      choiceConflicts({ network: core, regions: { weu }, key: 'weu' }, []),
    ).toEqual({ obstacles: [], remarks: [] });
  });

  it('names every range that it overlaps', () => {
    expect(
      choiceConflicts(
        {
          network: core,
          regions: {
            neu: { location: 'northeurope', addressSpace: ['10.0.0.0/8'] },
          },
        },
        ['10.10.3.0/24', '192.168.0.0/16'],
      ).remarks,
    ).toEqual([
      'Its range 10.10.0.0/16 overlaps 10.0.0.0/8 of region neu: they cannot be connected.',
      'Its range 10.10.0.0/16 overlaps 10.10.3.0/24 of a workload network or site: they cannot be connected.',
    ]);
  });

  it('says what the region stated before', () => {
    const weu = { location: 'francecentral', addressSpace: ['10.9.0.0/16'] };
    expect(
      choiceConflicts({ network: core, regions: { weu }, key: 'weu' }, [])
        .remarks,
    ).toEqual([
      'The region says 10.9.0.0/16; the network has 10.10.0.0/16, which takes its place.',
      'The region is in francecentral; it moves to westeurope, where the network is.',
    ]);
  });

  it('replaces what belonged to the other network, at its place among the regions', () => {
    expect(
      Object.entries(
        withChosenNetwork(
          {
            network: core,
            key: 'weu',
            regions: {
              weu: {
                location: 'westeurope',
                addressSpace: ['10.9.0.0/16'],
                subnets: { old: '10.9.1.0/24' },
                gatewaySubnet: '10.9.255.0/27',
                natGateway: 'none',
              },
              neu: { location: 'northeurope' },
            },
          },
          networks,
        ),
      ),
    ).toEqual([
      ['weu', { ...core.region, natGateway: 'none' }],
      ['neu', { location: 'northeurope' }],
    ]);
  });

  it('adopts the peerings between two networks that exist, in both directions', () => {
    const one = withChosenNetwork(
      { network: core, regions: {}, key: 'weu' },
      networks,
    );
    const two = withChosenNetwork(
      { network: north, regions: one, key: 'neu' },
      networks,
    );
    expect(two.weu.existingPeerings).toEqual({
      neu: idOf(
        'virtualNetworks/vnet-core/virtualNetworkPeerings/to-vnet-north',
      ),
    });
    expect(two.neu.existingPeerings).toEqual({
      weu: idOf(
        'virtualNetworks/vnet-north/virtualNetworkPeerings/to-vnet-core',
      ),
    });
  });
});
