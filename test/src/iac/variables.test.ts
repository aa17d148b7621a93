import { specOf } from './__testUtils__/networks';
import type { Data } from './__testUtils__/variable-refusals';
import { refusals } from './__testUtils__/variable-refusals';
import {
  infrastructureIn,
  proveTerraform,
  repositoryOf,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(120_000);

// The kind of network that has all of them.
const files = repositoryOf(
  specOf('mesh', 'by gateway transit, active-active with BGP'),
);
const code = infrastructureIn(files);

proveTerraform('the variables of the configuration', code, () => {
  let workspace: Workspace;
  let data: Data;

  beforeAll(() => {
    workspace = new Workspace(files).withSharedKeys();
    data = workspace.data as Data;
  });

  afterAll(() => workspace.remove());

  it.each(refusals)('answer: %s', (message, change) => {
    const changed = structuredClone(data);
    change(changed);
    workspace.data = changed;
    const { status, output } = workspace.terraform('plan');
    expect(output).toContain(message);
    expect(status).toBe(1);
  });

  it('have no validation that is not seen to refuse something', () => {
    const messages = [...files]
      .filter(([path]) => /^terraform\/.*variables.*\.tf$/.test(path))
      .flatMap(([, content]) =>
        [...content.matchAll(/error_message = "(.*)"\n/g)].map(match =>
          // Up to the first value that is filled in.
          match[1].replace(/\$\{.*/, ''),
        ),
      );
    expect(messages.length).toBeGreaterThan(25);
    expect(
      messages.filter(
        message =>
          !refusals.some(
            ([expected]) =>
              message.includes(expected) || expected.includes(message),
          ),
      ),
    ).toEqual([]);
  });

  it.each<[string, (data: Data) => void]>([
    [
      'a site whose range contains that of a region',
      changed => {
        changed.sites.hq.address_space = ['10.0.0.0/8'];
      },
    ],
    [
      "Azure's own IPsec proposals",
      changed => {
        changed.ipsec_policy = null;
      },
    ],
    [
      'no flags of peerings, until the gateway exists',
      changed => {
        changed.peering_flags = {};
      },
    ],
    [
      'ranges of one region side by side',
      changed => {
        changed.regions.weu.address_space = ['10.10.0.0/16', '10.11.0.0/16'];
      },
    ],
  ])('accept %s', (_, change) => {
    const changed = structuredClone(data);
    change(changed);
    workspace.data = changed;
    expect(workspace.succeed('plan')).toContain('Plan: ');
  });

  it('take a shared key from the environment as it is, apart from templates', () => {
    workspace.data = data;
    workspace.env.TF_VAR_shared_keys = JSON.stringify({
      'weu/hq': '!"#$%&()*+,./:;<=>?@[]^_`{|}$${',
      'weu/lab': 'x',
    });
    const keys = workspace
      .plan()
      .resource_changes.map(({ change }) => change.after.shared_key)
      .filter(key => key !== undefined);
    expect(keys.sort()).toEqual([
      '!"#$%&()*+,./:;<=>?@[]^_`{|}${',
      '!"#$%&()*+,./:;<=>?@[]^_`{|}${',
      'x',
    ]);
  });

  it('warn about connections without a shared key, and name them', () => {
    workspace.data = data;
    workspace.env.TF_VAR_shared_keys = '{"weu/hq": "not_a_real_key"}';
    const output = workspace.succeed('plan');
    expect(output).toContain(
      'Connections without a shared key in var.shared_keys: weu/lab.',
    );
    expect(output).not.toContain('not_a_real_key');
  });
});
