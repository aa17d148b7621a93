import { specOf } from './__testUtils__/networks';
import {
  infrastructureIn,
  proveTerraform,
  repositoryOf,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(120_000);

/** Mistakes that somebody could make later: the file, what stands there, what would, and the message of the test. */
const mistakes: [string, string, string, string][] = [
  [
    'modules/peering/main.tf',
    'allow_gateway_transit        = each.value.allow_gateway_transit',
    'allow_gateway_transit        = false',
    'A half uses remote gateways exactly where the other half allows gateway transit',
  ],
  [
    'modules/peering/main.tf',
    'allow_forwarded_traffic      = each.value.allow_forwarded_traffic',
    'allow_forwarded_traffic      = true',
    'A half must let through what var.peering_flags says, and nothing else',
  ],
  [
    'modules/peering/main.tf',
    'allow_forwarded_traffic      = each.value.allow_forwarded_traffic',
    'allow_forwarded_traffic      = false',
    'Forwarded traffic must be allowed where it comes through a gateway',
  ],
  [
    'locals.peering.tf',
    'for key, pair in local.peered_pairs :',
    'for key, pair in { for key, pair in local.peered_pairs : key => pair if key != keys(local.peered_pairs)[0] } :',
    'Every two networks that are joined must be peered, and no others',
  ],
  [
    'locals.topology.tf',
    'if from != to &&',
    'if from != to && !(from == keys(var.regions)[0] && to == keys(var.regions)[1]) &&',
    'A peering connects only when both halves exist',
  ],
  [
    'locals.topology.tf',
    'var.topology == "mesh" ||',
    'var.topology == "ring" || from == keys(var.regions)[2] || to == keys(var.regions)[2] ||',
    'In a mesh of n regions n(n-1) pairs are joined',
  ],
  [
    'main.tf',
    'name                = "vnet-${var.name}-${each.key}"',
    'name                = "vnet-${each.key}"',
    'Every network must be there',
  ],
  [
    'main.tf',
    '= each.value.subnets',
    '= { for key, range in each.value.subnets : key => range if key == "GatewaySubnet" }',
    'Every network must have its subnets',
  ],
  [
    'modules/virtual-network/main.tf',
    '    "GatewaySubnet",\n',
    '',
    'A subnet of an Azure service keeps its name',
  ],
  [
    'modules/virtual-network/main.tf',
    '"snet-${each.key}"',
    'each.key',
    'A workload subnet is named snet-<key>',
  ],
  [
    'modules/vpn-gateway/main.tf',
    'var.active_active ? ["0", "1"] : ["0"]',
    '["0"]',
    'An active-active gateway needs two public IP addresses',
  ],
  [
    'modules/vpn-gateway/main.tf',
    'bgp_enabled         = var.asn != null',
    'bgp_enabled         = true',
    'A gateway without an ASN must not speak BGP',
  ],
  [
    'modules/vpn-gateway/main.tf',
    '  zones               = var.zones\n',
    '',
    'must be Standard, Static and zone-redundant',
  ],
  [
    'modules/site-connection/main.tf',
    'var.bgp_enabled ? null : var.address_space',
    'var.address_space',
    'With BGP the device announces its ranges',
  ],
  [
    'modules/site-connection/main.tf',
    'var.bgp_enabled ? null : var.address_space',
    'null',
    'Without BGP the local network gateway must list',
  ],
  [
    'locals.site-connection.tf',
    'for key, device in settings.devices :',
    'for key, device in { for key, device in settings.devices : key => device if key == "0" } :',
    'Every gateway must be connected to every device of every site',
  ],
];

const files = repositoryOf(
  specOf('mesh', 'by gateway transit, active-active with BGP'),
);
const code = infrastructureIn(files);

proveTerraform('the promises of a repository', code, () => {
  let workspace: Workspace;

  beforeAll(() => {
    workspace = new Workspace(files).withSharedKeys();
  });

  afterAll(() => workspace.remove());

  /** The one file of tests that contains a message. */
  function testsWith(message: string): string {
    const [path, ...others] = [...files].filter(
      ([name, content]) =>
        name.startsWith('terraform/tests/') && content.includes(message),
    );
    expect(others).toEqual([]);
    return path[0].replace('terraform/', '');
  }

  it.each(mistakes)(
    'notice that %s no longer says %j',
    (file, right, wrong, message) => {
      const path = `terraform/${file}`;
      const content = files.get(path) ?? '';
      expect(content).toContain(right);
      workspace.write(
        path,
        content.replace(right, () => wrong),
      );
      const { status, output } = workspace.terraform(
        'test',
        `-filter=${testsWith(message)}`,
      );
      workspace.write(path, content);
      expect(output).toContain(message);
      expect(status).toBe(1);
    },
  );

  it('hold for a region that somebody adds by hand', () => {
    const { data } = workspace;
    data.regions.new = {
      location: 'swedencentral',
      address_space: ['10.40.0.0/16'],
    };
    workspace.data = data;
    expect(workspace.succeed('test')).toContain('0 failed');
  });
});
