import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  changeBetween,
  design,
  filesOfUpdate,
  isDisruptive,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { edits, specOfEdit } from './__testUtils__/edits';
import {
  digestOfDomain,
  proveTerraform,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(300_000);

interface Planned {
  readonly address: string;
  readonly previous_address?: string;
  readonly mode?: string;
  readonly change: { readonly actions: readonly string[] };
}

/** The actions of a plan in the words of a report; a resource that stays at its address is none. */
function actionOf({ change: { actions }, previous_address }: Planned) {
  const action = actions.length > 1 ? 'replace' : actions[0];
  if (action !== 'no-op') return action;
  return previous_address === undefined ? undefined : 'move';
}

function designOf(part: object): {
  readonly topology: Topology;
  readonly files: ReadonlyMap<string, string>;
} {
  const { topology, ok, findings, files } = design(specOfEdit(part));
  if (!topology || !ok) {
    throw new Error(findings.map(({ message }) => message).join('\n'));
  }
  return { topology, files: files() };
}

/** Edits that only add something to what is there. */
const additions = [
  'on-premises by gateway transit',
  'on-premises by gateway transit, with spokes',
  'on-premises per region',
  'a third region',
  'more address space',
  'another subnet',
  'another site',
  'another device',
  'a firewall in each region',
  'another hub of a Virtual WAN',
];

proveTerraform('a report of a change', [digestOfDomain(), edits], () => {
  it.each(Object.keys(edits))('says what the plan does: %s', name => {
    const [older, newer] = [edits[name].before, edits[name].after].map(
      designOf,
    );
    const workspace = new Workspace(older.files);
    workspace.withInputsOf(older.topology).succeed('apply', '-auto-approve');
    const { resources, steps, refused } = changeBetween(older, newer);
    const update = steps.findIndex(({ commands }) =>
      commands.some(command => command.includes('--update')),
    );
    for (const command of steps
      .slice(0, update)
      .flatMap(({ commands }) => commands)) {
      workspace.runShell(command);
    }

    const files = filesOfUpdate(older.files, newer.files);
    for (const path of older.files.keys()) {
      if (path.startsWith('terraform/') && !files.has(path)) {
        rmSync(join(workspace.root, path));
      }
    }
    for (const [path, content] of files) workspace.write(path, content);
    workspace.withSecretsOf(newer.topology).succeed('init');
    const { resource_changes: changes } = workspace.plan() as {
      resource_changes: readonly Planned[];
    };
    const applied = workspace.terraform('apply', 'tfplan');
    workspace.remove();

    const planned = changes.flatMap(each => {
      const action = each.mode === 'data' ? undefined : actionOf(each);
      return action === undefined ? [] : `${action} ${each.address}`;
    });
    const reported = resources.map(
      ({ action, address }) => `${action} ${address}`,
    );
    expect(reported.sort()).toEqual(planned.sort());
    // A plan that Azure would not carry out must have been refused before.
    const isApplied = !applied.output.includes('Error');
    expect(isApplied || refused.length > 0).toBe(true);
  });

  it.each(additions)('adds without replacing or cutting anything: %s', name => {
    const [older, newer] = [edits[name].before, edits[name].after].map(
      designOf,
    );
    expect(isDisruptive(changeBetween(older, newer))).toBe(false);
  });
});
