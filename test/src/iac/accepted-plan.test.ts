import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  acceptedPath,
  design,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  changeRepository,
  readChecker,
} from 'backstage-plugin-vnet-connectivity-node';
import { parse, stringify } from 'yaml';
import { describeTerraform, Workspace } from './__testUtils__/terraform';

jest.setTimeout(300_000);

const spec = (...regions: readonly string[]) =>
  stringify({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'contoso-core', owner: 'group:default/network' },
    regions: Object.fromEntries(
      regions.map((location, index) => [
        location,
        { location, addressSpace: [`10.${index + 1}.0.0/16`] },
      ]),
    ),
    interconnect: { pattern: 'global-peering' },
  });
const locations = ['westeurope', 'northeurope', 'swedencentral'];

describeTerraform('the pipeline of a plan that destroys', () => {
  const workspace = new Workspace(
    design(spec(...locations)).files(readChecker()),
  );
  afterAll(() => workspace.remove());

  /** The job of the promises of a plan, as every pipeline runs it. */
  function gate() {
    workspace.succeed('plan', '-out=tfplan');
    const plan = execFileSync('terraform', ['show', '-json', 'tfplan'], {
      cwd: workspace.folder,
      env: workspace.env,
      maxBuffer: 2 ** 26,
    });
    const shown = execFileSync(
      'jq',
      ['--from-file', join(workspace.root, 'tests/without-secrets.jq')],
      { input: plan, maxBuffer: 2 ** 26 },
    );
    writeFileSync(join(workspace.folder, 'plan.json'), shown);
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['tests/promises.sh', 'terraform/plan.json'],
      { cwd: workspace.root, encoding: 'utf8' },
    );
    return { status, output: stdout + stderr };
  }

  it('is refused until the change was accepted by its name, for this design only', async () => {
    workspace.succeed('apply', '-auto-approve');
    expect(gate()).toMatchObject({ status: 0 });

    // Refused, where nothing is written.
    const without = spec(...locations.slice(0, 2));
    const refused = await changeRepository(workspace.root, without);
    expect(refused.changes).toBeUndefined();
    const names = (refused.notAccepted ?? []).map(({ what }) => what);
    expect(names).toContain(
      'module.virtual_network["swedencentral"].azurerm_virtual_network.this[0]',
    );

    // By hand, past the generator: the plan destroys the region, and nobody has accepted it.
    const accepted = await changeRepository(workspace.root, without, {
      accept: names,
    });
    expect(accepted.changes).toContainEqual({
      path: acceptedPath,
      change: 'written',
    });
    const file = readFileSync(join(workspace.root, acceptedPath), 'utf8');
    writeFileSync(join(workspace.root, 'connectivity.yaml'), without);
    rmSync(join(workspace.root, acceptedPath));
    const open = gate();
    expect(open.status).toBe(2);
    expect(open.output).toContain(
      'The next apply would destroy module.virtual_network["swedencentral"].azurerm_virtual_network.this[0].',
    );

    // Accepted, as the update has written it.
    writeFileSync(join(workspace.root, acceptedPath), file);
    expect(parse(file).accept).toEqual(expect.arrayContaining(names));
    expect(gate()).toMatchObject({ status: 0 });

    // The same words, after somebody has changed the design once more.
    writeFileSync(
      join(workspace.root, 'connectivity.yaml'),
      without.replace('contoso-core', 'contoso-other'),
    );
    expect(gate().output).toContain('Nobody has accepted it.');
  });

  it('takes the acceptance back with the next change', async () => {
    const more = spec(...locations.slice(0, 2), 'francecentral');
    const { changes } = await changeRepository(workspace.root, more);
    expect(changes).toContainEqual({ path: acceptedPath, change: 'deleted' });
  });
});
