import {
  checkDocument,
  connectivityYaml,
  digest,
} from 'backstage-plugin-vnet-connectivity-common';
import { runCommandLine } from '../cli';

const spec = `
apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata: { name: contoso-core, owner: group:default/network }
regions:
  weu: { location: westeurope, addressSpace: [10.10.0.0/16] }
  neu: { location: northeurope, addressSpace: [10.20.0.0/16] }
interconnect: { pattern: global-peering }
`;

const idOf = (path: string) =>
  `/subscriptions/0/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/${path}`;

function vnet(key: string, location: string, range: string) {
  const name = `vnet-contoso-core-${key}`;
  return {
    address: `azurerm_virtual_network.this["${key}"]`,
    mode: 'managed',
    type: 'azurerm_virtual_network',
    name: 'this',
    values: {
      id: idOf(name),
      name,
      resource_group_name: 'rg',
      location,
      address_space: [range],
    },
  };
}

function half(from: string, to: string) {
  const [owner, remote] = [from, to].map(key => `vnet-contoso-core-${key}`);
  return {
    address: `azurerm_virtual_network_peering.this["${from}/${to}"]`,
    mode: 'managed',
    type: 'azurerm_virtual_network_peering',
    name: 'this',
    values: {
      id: `${idOf(owner)}/virtualNetworkPeerings/${to}`,
      virtual_network_name: owner,
      resource_group_name: 'rg',
      remote_virtual_network_id: idOf(remote),
    },
  };
}

const stateOf = (...resources: object[]) =>
  JSON.stringify({
    format_version: '1.0',
    values: { root_module: { resources } },
  });

const networks = [
  vnet('weu', 'westeurope', '10.10.0.0/16'),
  vnet('neu', 'northeurope', '10.20.0.0/16'),
];
const built = stateOf(...networks, half('weu', 'neu'), half('neu', 'weu'));
const unpeered = stateOf(...networks, half('weu', 'neu'));

async function run(args: readonly string[], files: Record<string, string>) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommandLine(['verify', ...args], {
    read: async path => {
      if (!Object.hasOwn(files, path)) throw new Error(`no file ${path}`);
      return files[path];
    },
    print: line => out.push(line),
    printError: line => errors.push(line),
  });
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

describe('verify', () => {
  it('ends with 0 where Terraform builds what the spec promises', async () => {
    expect(
      await run(['spec', '--plan', 'plan'], { spec, plan: built }),
    ).toEqual({
      code: 0,
      out: 'Terraform builds what the spec of contoso-core promises.',
      errors: '',
    });
    const { code, out } = await run(['spec', '--plan', '-', '--json'], {
      spec,
      '-': built,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      differences: [],
      notModelled: [],
      inferred: [],
    });
  });

  it('ends with 2 and says what is promised and planned where it does not', async () => {
    const files = { spec, plan: unpeered };
    const { code, out } = await run(['spec', '--plan', 'plan'], files);
    expect(code).toBe(2);
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        'vnet:weu -> vnet:neu',
        '  promised  vnet:weu -> peering:neu/weu -> vnet:neu; back vnet:neu -> peering:neu/weu -> vnet:weu',
        '  planned   does not reach it',
        'weu -> 10.20.0.0/16',
        '  promised  peering:neu/weu (peering)',
        '  planned   no route',
        '4 differences.',
      ]),
    );
    const json = await run(['spec', '--plan', 'plan', '--json'], files);
    expect(json.code).toBe(2);
    const { ok, differences } = JSON.parse(json.out);
    expect(ok).toBe(false);
    expect(differences).toHaveLength(4);
    expect(differences[0]).toEqual({
      kind: 'flow',
      from: 'vnet:weu',
      to: 'vnet:neu',
      promised: expect.objectContaining({ reachable: true }),
      planned: { reachable: false, path: [], returnPath: [] },
    });
  });

  describe('with --accepted', () => {
    const change = (address: string, ...actions: string[]) => ({
      address,
      mode: 'managed',
      type: 'azurerm_subnet',
      name: 'this',
      change: { actions },
    });
    const plan = JSON.stringify({
      format_version: '1.2',
      planned_values: JSON.parse(built).values,
      resource_changes: [
        change('azurerm_subnet.kept', 'no-op'),
        change('azurerm_subnet.new', 'create'),
        change('azurerm_subnet.other', 'update'),
        change('azurerm_subnet.gone', 'delete'),
        change('azurerm_subnet.again', 'delete', 'create'),
        { ...change('data.azurerm_subnet.read', 'delete'), mode: 'data' },
      ],
    });
    const { spec: planned } = checkDocument(spec);
    const design = planned ? digest(connectivityYaml(planned)) : '';
    const withAcceptance = async (accepted: string, ...more: string[]) =>
      run(['spec', '--plan', 'plan', '--accepted', 'file', ...more], {
        spec,
        plan,
        file: accepted,
      });
    const both = ['azurerm_subnet.again', 'azurerm_subnet.gone'];

    it('refuses a plan that destroys what nobody has accepted, and says how to accept it', async () => {
      const { code, out } = await withAcceptance('');
      expect(code).toBe(2);
      expect(out).toContain('would destroy azurerm_subnet.gone.');
      expect(out).toContain(
        'would destroy azurerm_subnet.again and create it again.',
      );
      expect(out).toContain(
        "--accept 'azurerm_subnet.gone' --accept 'azurerm_subnet.again'",
      );
      expect(out).not.toMatch(/subnet\.(kept|new|other|read)/);
      const { ok, notAccepted } = JSON.parse(
        (await withAcceptance('', '--json')).out,
      );
      expect({ ok, notAccepted }).toEqual({
        ok: false,
        notAccepted: [
          { kind: 'delete', what: 'azurerm_subnet.gone' },
          { kind: 'replace', what: 'azurerm_subnet.again' },
        ],
      });
    });

    it.each<[string, string, number]>([
      [
        'all of it for this design',
        JSON.stringify({ design, accept: both }),
        0,
      ],
      [
        'a part of it',
        JSON.stringify({ design, accept: ['azurerm_subnet.gone'] }),
        2,
      ],
      [
        'all of it for another design',
        JSON.stringify({ design: digest('another'), accept: both }),
        2,
      ],
      ['nothing that can be read', '{"design":', 2],
    ])('where the file accepts %s', async (_, accepted, code) => {
      expect((await withAcceptance(accepted)).code).toBe(code);
    });

    it('asks for nothing of a state, by which nothing is destroyed', async () => {
      const { code } = await run(
        ['spec', '--plan', 'plan', '--accepted', 'file'],
        { spec, plan: built, file: '' },
      );
      expect(code).toBe(0);
    });
  });

  it('ends with 2 where the spec itself is refused', async () => {
    const { code, out } = await run(['spec', '--plan', 'plan', '--json'], {
      spec: spec.replace('10.20.0.0/16', '10.10.0.0/16'),
      plan: built,
    });
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      differences: [],
      findings: [{ rule: 'address-overlap' }],
    });
  });

  it.each([
    [['spec'], '--plan PLAN is missing'],
    [['-', '--plan', '-'], 'cannot both be standard input'],
    [['--plan', 'plan'], 'SPEC is missing'],
    [['spec', '--plan', 'spec'], 'neither a plan nor a state'],
    [['spec', '--plan', 'other'], 'no file other'],
  ])('ends with 1 for %j', async (args, message) => {
    const { code, out, errors } = await run(args, { spec, plan: built });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toContain(message);
  });
});
