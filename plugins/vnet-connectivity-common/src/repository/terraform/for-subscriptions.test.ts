import { forSubscriptions, furtherSubscriptions } from './for-subscriptions';

const further = furtherSubscriptions(['2F6C11D0-0000-0000-0000-000000000001']);

const main = `module "virtual_network" {
  source   = "./modules/virtual-network"
  for_each = local.virtual_networks

  name = "vnet-\${each.key}"
}
`;

const spread = (files: Record<string, string>) =>
  forSubscriptions(new Map(Object.entries(files)), further);

describe('furtherSubscriptions', () => {
  it('names a subscription by the beginning of its id', () => {
    expect(further).toEqual([
      { id: '2f6c11d0-0000-0000-0000-000000000001', alias: 'sub_2f6c11d0' },
    ]);
  });

  it('takes more of ids that begin alike', () => {
    expect(
      furtherSubscriptions([
        '22222222-0000-0000-0000-000000000001',
        '22222222-1111-0000-0000-000000000001',
      ]).map(({ alias }) => alias),
    ).toEqual(['sub_222222220000', 'sub_222222221111']);
  });
});

describe('forSubscriptions', () => {
  it('changes nothing where there is one subscription', () => {
    const files = new Map([['main.tf', main]]);
    expect(forSubscriptions(files, [])).toEqual(files);
  });

  it('gives each subscription a copy of a call, with its share and its provider', () => {
    const files = spread({ 'main.tf': main });
    expect(files.get('main.tf')).toBe(
      main.replace(
        'local.virtual_networks',
        '{ for key, value in local.virtual_networks : key => value if local.subscriptions[key] == "default" }',
      ),
    );
    expect(files.get('subscription.sub_2f6c11d0.tf')).toContain(
      `module "virtual_network_sub_2f6c11d0" {
  source   = "./modules/virtual-network"
  for_each = { for key, value in local.virtual_networks : key => value if local.subscriptions[key] == "sub_2f6c11d0" }

  providers = { azurerm = azurerm.sub_2f6c11d0 }

  name = "vnet-\${each.key}"
}
`,
    );
  });

  it.each([
    [
      'a loop',
      '  ids = { for key, network in module.virtual_network : key => network.id }\n',
      '  ids = { for key, network in merge(module.virtual_network, module.virtual_network_sub_2f6c11d0) : key => network.id }\n',
    ],
    [
      'an output',
      '  value       = module.peering.peerings\n',
      '  value       = merge(module.peering.peerings, module.peering_sub_2f6c11d0.peerings)\n',
    ],
    [
      'an entry of a list',
      '    module.peering,\n',
      '    module.peering, module.peering_sub_2f6c11d0,\n',
    ],
    [
      'two that are merged',
      '  value = merge(module.peering.peerings, module.remote_gateway_peering.peerings)\n',
      '  value = merge(module.peering.peerings, module.peering_sub_2f6c11d0.peerings, module.remote_gateway_peering.peerings, module.remote_gateway_peering_sub_2f6c11d0.peerings)\n',
    ],
  ])('reads all calls in %s', (_, text, expected) => {
    expect(spread({ 'locals.tf': text }).get('locals.tf')).toBe(expected);
  });

  it('leaves modules, data and calls that belong to no network alone', () => {
    const files = {
      'modules/peering/main.tf': main,
      'terraform.tfvars.json': '{ "module": "module.peering" }',
      'other.tf': 'module "something_else" {\n  source = "./x"\n\n}\n',
    };
    const result = spread(files);
    for (const [path, content] of Object.entries(files)) {
      expect(result.get(path)).toBe(content);
    }
  });

  it('lets tests do without an account in any subscription', () => {
    expect(
      spread({ 'tests/a.tftest.hcl': 'mock_provider "azurerm" {}\n' }).get(
        'tests/a.tftest.hcl',
      ),
    ).toBe(
      'mock_provider "azurerm" {}\n\nmock_provider "azurerm" {\n  alias = "sub_2f6c11d0"\n}\n',
    );
  });
});
