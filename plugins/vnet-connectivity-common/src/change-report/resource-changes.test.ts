import type { EvaluatedConfiguration, ValueObject } from '../hcl';
import { evaluateConfiguration } from '../hcl';
import { movesBetween } from './moves';
import { refusedChanges } from './refusals';
import { plannedResources } from './resource-changes';
import { stagesOf } from './stages';

function configuration(
  text: string,
  variables: ValueObject = {},
): EvaluatedConfiguration {
  return evaluateConfiguration(
    new Map([['terraform/main.tf', text]]),
    variables,
    'terraform',
  );
}

/** The action on each resource, such as `replace azurerm_subnet.this`. */
function actionsOf(older: string, newer: string) {
  return plannedResources(configuration(older), configuration(newer)).map(
    ({ action, address }) => `${action} ${address}`,
  );
}

const network = (name: string, location = 'westeurope') => `
  resource "azurerm_virtual_network" "${name}" {
    name                = "vnet-one"
    resource_group_name = "rg-one"
    location            = "${location}"
    address_space       = ["10.0.0.0/16", "10.1.0.0/16"]
  }
  resource "azurerm_subnet" "${name}" {
    name                 = "app"
    resource_group_name  = "rg-one"
    virtual_network_name = azurerm_virtual_network.${name}.name
    address_prefixes     = ["10.1.0.0/24"]
  }
  resource "azurerm_subnet_route_table_association" "${name}" {
    subnet_id      = azurerm_subnet.${name}.id
    route_table_id = "rt"
  }`;

describe('plannedResources', () => {
  it('replaces what refers to a replaced one by an argument that cannot be changed, to the end of the chain', () => {
    const chain = (name: string) => `
      resource "azurerm_public_ip" "this" {
        name                = "${name}"
        resource_group_name = "rg"
        location            = "westeurope"
      }
      resource "azurerm_route_server" "this" {
        name                 = "rs"
        public_ip_address_id = azurerm_public_ip.this.id
      }
      resource "azurerm_route_server_bgp_connection" "this" {
        name            = "nva"
        route_server_id = azurerm_route_server.this.id
      }
      resource "azurerm_virtual_network_gateway" "this" {
        name = "gw"
        tags = { of = azurerm_route_server.this.id }
      }`;
    const planned = plannedResources(
      configuration(chain('a')),
      configuration(chain('b')),
    );
    expect(
      planned.map(({ action, type, follows }) => [action, type, follows]),
    ).toEqual([
      ['replace', 'azurerm_public_ip', []],
      ['replace', 'azurerm_route_server', ['azurerm_public_ip.this']],
      [
        'replace',
        'azurerm_route_server_bgp_connection',
        ['azurerm_route_server.this'],
      ],
      [
        'update',
        'azurerm_virtual_network_gateway',
        ['azurerm_route_server.this'],
      ],
    ]);
  });

  it('takes a moved resource for the same, and follows a chain of moves', () => {
    const moves = `
      moved {
        from = azurerm_subnet.a
        to   = azurerm_subnet.b
      }
      moved {
        from = azurerm_subnet.b
        to   = azurerm_subnet.c
      }`;
    const subnet = (name: string) =>
      `resource "azurerm_subnet" "${name}" { name = "app" }\n`;
    for (const from of ['a', 'b']) {
      expect(actionsOf(subnet(from), subnet('c') + moves)).toEqual([
        'move azurerm_subnet.c',
      ]);
    }
    // Something has the new address already: the old one is not moved onto it.
    expect(actionsOf(subnet('a') + subnet('c'), subnet('c') + moves)).toEqual([
      'delete azurerm_subnet.a',
    ]);
  });

  it('leaves alone what the configuration leaves to others, and what Azure keeps', () => {
    const gateway = (more: string) =>
      `resource "azurerm_virtual_network_gateway" "this" {
        name = "gw"
        ${more}
      }`;
    expect(
      actionsOf(gateway('generation = "Generation1"'), gateway('')),
    ).toEqual([]);
    expect(
      actionsOf(
        gateway('tags = { a = 1 }'),
        gateway('tags = { a = 2 }\nlifecycle { ignore_changes = [tags] }'),
      ),
    ).toEqual([]);
    expect(actionsOf(gateway(''), gateway('bgp_enabled = false'))).toEqual([]);
  });

  it.each([
    [200, 100, 'replace'],
    [100, 200, 'update'],
  ])('takes a circuit of %i Mbps to %i by %s', (before, after, action) => {
    const circuit = (mbps: number) =>
      `resource "azurerm_express_route_circuit" "this" { bandwidth_in_mbps = ${mbps} }`;
    expect(actionsOf(circuit(before), circuit(after))).toEqual([
      `${action} azurerm_express_route_circuit.this`,
    ]);
  });

  it('replaces a connection that loses or gets a link of which an argument cannot be changed', () => {
    const connection = (links: readonly string[]) =>
      `resource "azurerm_vpn_gateway_connection" "this" {
        name = "hq"
        ${links
          .map(link => `vpn_link {\n vpn_site_link_id = "${link}"\n }`)
          .join('\n')}
      }`;
    const [one, two] = [connection(['a']), connection(['a', 'b'])];
    expect(actionsOf(one, two)).toEqual([
      'replace azurerm_vpn_gateway_connection.this',
    ]);
    expect(actionsOf(two, one)).toEqual([
      'replace azurerm_vpn_gateway_connection.this',
    ]);
  });
});

describe('movesBetween', () => {
  it('finds what has another address and is the same in Azure, with what refers to it', () => {
    expect(
      movesBetween(configuration(network('a')), configuration(network('b'))),
    ).toEqual(
      [
        'azurerm_subnet_route_table_association',
        'azurerm_subnet',
        'azurerm_virtual_network',
      ]
        .map(type => ({ from: `${type}.a`, to: `${type}.b` }))
        .sort(
          (x, y) =>
            // A resource is the same only once that is known of what it refers to.
            Number(x.from.includes('association')) -
              Number(y.from.includes('association')) ||
            (x.from < y.from ? -1 : 1),
        ),
    );
  });

  it('takes nothing for the same that is elsewhere, or of which there are two', () => {
    expect(
      movesBetween(
        configuration('resource "azurerm_resource_group" "a" { name = "rg" }'),
        configuration(
          'resource "azurerm_resource_group" "b" { name = "other" }',
        ),
      ),
    ).toEqual([]);
    expect(
      movesBetween(
        configuration(
          'resource "azurerm_resource_group" "a" {\n count = 2\n name = "rg"\n}',
        ),
        configuration(
          'resource "azurerm_resource_group" "b" {\n count = 2\n name = "rg"\n}',
        ),
      ),
    ).toEqual([]);
  });
});

describe('refusedChanges', () => {
  const refused = (older: string, newer: string) =>
    refusedChanges(
      plannedResources(configuration(older), configuration(newer)),
    ).map(({ path, message }) => `${path}: ${message}`);

  it('refuses that a network goes elsewhere', () => {
    expect(refused(network('a'), network('a', 'northeurope'))).toEqual([
      expect.stringMatching(
        /^azurerm_virtual_network\.a: .*westeurope → northeurope/,
      ),
    ]);
  });

  it('refuses other ranges of a subnet, and says what is in that of a service', () => {
    const subnet = (name: string, range: string) =>
      `resource "azurerm_subnet" "this" {
        name             = "${name}"
        address_prefixes = ["${range}"]
      }`;
    expect(
      refused(
        subnet('GatewaySubnet', '10.0.0.0/27'),
        subnet('GatewaySubnet', '10.0.0.0/26'),
      ),
    ).toEqual([expect.stringContaining('a gateway is in it')]);
    expect(
      refused(subnet('app', '10.0.0.0/27'), subnet('app', '10.0.0.0/26')),
    ).toEqual([expect.stringContaining('while anything is in the subnet')]);
  });

  it('refuses that a network loses a range with a subnet in it', () => {
    // Taken away at the same time, the subnet is still there when Azure is asked.
    const [shrunk] = network('a')
      .replace(', "10.1.0.0/16"', '')
      .split('resource "azurerm_subnet"');
    expect(refused(network('a'), shrunk)).toEqual([
      expect.stringMatching(/loses 10\.1\.0\.0\/16, and app is a subnet in it/),
    ]);
    expect(
      refused(network('a'), network('a').replace('"10.0.0.0/16", ', '')),
    ).toEqual([]);
  });

  it('refuses what Azure does not change in a circuit, with the way out', () => {
    const circuit = (location: string, provider: string, family: string) =>
      `resource "azurerm_express_route_circuit" "this" {
        location              = "${location}"
        service_provider_name = "${provider}"
        sku { family = "${family}" }
      }`;
    const live = circuit('westeurope', 'Colt', 'UnlimitedData');
    expect(
      refused(live, circuit('westeurope', 'Equinix', 'UnlimitedData')),
    ).toEqual([expect.stringContaining('Add a circuit with another key')]);
    expect(
      refused(live, circuit('northeurope', 'Colt', 'UnlimitedData')),
    ).toEqual([
      expect.stringContaining('Set the location of the circuit to westeurope'),
    ]);
    const metered = circuit('westeurope', 'Colt', 'MeteredData');
    expect(refused(live, metered)).toEqual([
      expect.stringContaining('does not go back to metered data'),
    ]);
    expect(refused(metered, live)).toEqual([]);
  });
});

describe('stagesOf', () => {
  const peerings = (weu: object, neu: object) =>
    configuration(
      Object.entries({ 'weu/neu': weu, 'neu/weu': neu })
        .map(
          ([key, { lends, uses }]: [
            string,
            { lends?: boolean; uses?: boolean },
          ]) =>
            `resource "azurerm_virtual_network_peering" "${key.replace(
              '/',
              '_',
            )}" {
              for_each              = toset(["${key}"])
              allow_gateway_transit = ${lends ?? false}
              use_remote_gateways   = ${uses ?? false}
            }`,
        )
        .join('\n'),
    );
  const live = peerings({ lends: true }, { uses: true });
  const flags = {
    'weu/neu': { allow_gateway_transit: true },
    'neu/weu': { use_remote_gateways: true, allow_forwarded_traffic: true },
  };

  it('ends the use of a gateway before the other half ends transit', () => {
    const stages = stagesOf(plannedResources(live, peerings({}, {})), {
      peering_flags: flags,
    });
    expect(stages.flatMap(({ commands }) => commands)).toEqual([
      `terraform -chdir=terraform apply -var 'peering_flags=${JSON.stringify({
        'weu/neu': { allow_gateway_transit: true },
        'neu/weu': { allow_forwarded_traffic: true },
      })}'`,
    ]);
  });

  it('needs no stage where the gateway stays open', () => {
    expect(
      stagesOf(plannedResources(live, peerings({ lends: true }, {})), {
        peering_flags: flags,
      }),
    ).toEqual([]);
  });
});
