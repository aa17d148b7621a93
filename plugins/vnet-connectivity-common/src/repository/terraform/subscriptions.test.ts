import { layersOf } from '../layers';
import { buildTopology, planSpec } from '../../topology';
import { connectivitySpecSchema } from '../../spec';
import { terraformCode } from './compose';
import { furtherSubscriptions } from './subscriptions';

const further = furtherSubscriptions(['2F6C11D0-0000-0000-0000-000000000001']);

const circuits = {
  ams: {
    peeringLocation: 'Amsterdam',
    provider: 'Equinix',
    bandwidthMbps: 50,
    regions: ['weu'],
  },
};

function layersFor(changes: object) {
  return layersOf(
    buildTopology(
      planSpec(
        connectivitySpecSchema.parse({
          apiVersion: 'vnet-connectivity/v1',
          kind: 'ConnectivitySpec',
          metadata: { name: 'contoso-core' },
          regions: { weu: { location: 'westeurope' } },
          interconnect: { pattern: 'global-peering' },
          ...changes,
        }),
      ),
    ),
  );
}

const peered = layersFor({});
const withGateways = layersFor({
  interconnect: { pattern: 'expressroute' },
  spokes: { shop: { region: 'weu' } },
  circuits,
});

describe('further subscriptions', () => {
  it('are named by the beginnings of their ids', () => {
    expect(further).toEqual([
      { id: '2f6c11d0-0000-0000-0000-000000000001', alias: 'sub_2f6c11d0' },
    ]);
  });

  it('have longer names where ids begin alike', () => {
    expect(
      furtherSubscriptions([
        '22222222-0000-0000-0000-000000000001',
        '22222222-1111-0000-0000-000000000001',
      ]).map(({ alias }) => alias),
    ).toEqual(['sub_222222220000', 'sub_222222221111']);
  });
});

describe('the code of a network in several subscriptions', () => {
  const one = terraformCode(withGateways, []);
  const several = terraformCode(withGateways, further);

  it('is that of one subscription where there are no others', () => {
    expect([...one.keys()].filter(path => /subscription/.test(path))).toEqual(
      [],
    );
  });

  it('has a call in each, with its share and its provider', () => {
    expect(several.get('main.tf')).toContain(
      '  for_each = { for key, value in local.virtual_networks : key => value if local.subscriptions[key] == "default" }\n',
    );
    expect(several.get('subscription.sub_2f6c11d0.tf')).toContain(
      `module "virtual_network_sub_2f6c11d0" {
  source   = "./modules/virtual-network"
  for_each = { for key, value in local.virtual_networks : key => value if local.subscriptions[key] == "sub_2f6c11d0" }

  providers = { azurerm = azurerm.sub_2f6c11d0 }

  name                = "vnet-\${var.name}-\${each.key}"
`,
    );
  });

  it.each([
    [
      'in a loop',
      'locals.beside.tf',
      'in merge(module.virtual_network, module.virtual_network_sub_2f6c11d0) : key => network.subnet_ids',
    ],
    [
      'by an output',
      'outputs.peering.tf',
      'merge(module.peering.peerings, module.peering_sub_2f6c11d0.peerings, module.return_peering.peerings, module.return_peering_sub_2f6c11d0.peerings)',
    ],
    [
      'as an entry of a list',
      'main.peering.tf',
      '    module.express_route_gateway, module.express_route_gateway_sub_2f6c11d0,\n',
    ],
  ])('reads all calls %s', (_, path, expected) => {
    expect(several.get(path)).toContain(expected);
  });

  it('reads all calls where nothing but a value is read', () => {
    expect(terraformCode(peered, further).get('outputs.peering.tf')).toContain(
      ' = merge(module.peering.peerings, module.peering_sub_2f6c11d0.peerings, module.return_peering.peerings, module.return_peering_sub_2f6c11d0.peerings)\n',
    );
  });

  it('says which circuits stand where, if there are any', () => {
    const path = 'locals.subscriptions.tf';
    expect(several.get(path)).toContain('var.circuits');
    expect(terraformCode(peered, further).get(path)).not.toContain('circuit');
  });

  it('leaves modules alone', () => {
    const modules = [...one].filter(([path]) => path.startsWith('modules/'));
    expect(modules.length).toBeGreaterThan(10);
    for (const [path, content] of modules) {
      expect([path, several.get(path)]).toEqual([path, content]);
    }
  });

  it('is tested without an account in any of them', () => {
    expect(several.get('tests/virtual-networks.tftest.hcl')).toContain(
      'mock_provider "azurerm" {}\n\nmock_provider "azurerm" {\n  alias = "sub_2f6c11d0"\n}\n',
    );
  });
});
