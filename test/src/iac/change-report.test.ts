import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  changeBetween,
  design,
  filesOfUpdate,
  isDisruptive,
} from 'backstage-plugin-vnet-connectivity-common';
import type {
  PlannedSpec,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Edit } from './__testUtils__/edits';
import { edits as editsOfPeerings, specOfEdit } from './__testUtils__/edits';
import { editsOfDevices } from './__testUtils__/edits-of-devices';
import { editsOfGateways } from './__testUtils__/edits-of-gateways';
import { editsOfNetworks } from './__testUtils__/edits-of-networks';
import { worldOf } from './__testUtils__/inputs';
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

interface Side {
  readonly spec?: PlannedSpec;
  readonly topology: Topology;
  readonly files: ReadonlyMap<string, string>;
}

const edits: Readonly<Record<string, Edit>> = {
  ...editsOfPeerings,
  ...editsOfNetworks,
  ...editsOfGateways,
  ...editsOfDevices,
};

/** The actions of a plan in the words of a report; a resource that stays at its address is none. */
function actionOf({ change: { actions }, previous_address }: Planned) {
  const action = actions.length > 1 ? 'replace' : actions[0];
  if (action !== 'no-op') return action;
  return previous_address === undefined ? undefined : 'move';
}

function designOf(part: object, existing?: PlannedSpec): Side {
  const { spec, topology, ok, findings, files } = design(specOfEdit(part), {
    existing,
  });
  if (!topology || !ok) {
    throw new Error(findings.map(({ message }) => message).join('\n'));
  }
  return { spec, topology, files: files() };
}

/** The design before an edit, and the one after it as a change of that. */
function sidesOf({ before, after }: Edit): readonly [Side, Side] {
  const older = designOf(before);
  return [older, designOf(after, older.spec)];
}

/** Brings the Terraform of a repository from one version to another. */
function bring(
  workspace: Workspace,
  older: ReadonlyMap<string, string>,
  newer: ReadonlyMap<string, string>,
  topology: Topology,
): void {
  for (const path of older.keys()) {
    if (path.startsWith('terraform/') && !newer.has(path)) {
      rmSync(join(workspace.root, path));
    }
  }
  for (const [path, content] of newer) workspace.write(path, content);
  workspace.withSecretsOf(topology).succeed('init');
}

function plannedBy(workspace: Workspace): readonly string[] {
  const { resource_changes: changes } = workspace.plan() as {
    resource_changes: readonly Planned[];
  };
  return changes.flatMap(each => {
    const action = each.mode === 'data' ? undefined : actionOf(each);
    return action === undefined ? [] : `${action} ${each.address}`;
  });
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
  'Virtual WAN: sites by VPN',
  'Virtual WAN: a circuit',
  'VNet-to-VNet: a third region',
  'an ordered circuit that the provider has provisioned',
  'a circuit for another region',
  'another circuit',
  'a VPN as backup of a circuit',
  'NAT gateways',
  'a device before the others',
  'a site before the others',
  'a region before others whose addresses were allocated',
];

proveTerraform('a report of a change', [digestOfDomain(), edits], () => {
  it.each(Object.keys(edits))('says what the plan does: %s', name => {
    const [older, newer] = sidesOf(edits[name]);
    const workspace = new Workspace(older.files);
    workspace.withInputsOf(older.topology);
    workspace.write(
      'world.jsonl',
      worldOf(older.topology) + worldOf(newer.topology),
    );
    workspace.succeed('apply', '-auto-approve');
    const { resources, steps, refused } = changeBetween(older, newer);
    const files = filesOfUpdate(older.files, newer.files);

    bring(workspace, older.files, files, newer.topology);
    const planned = plannedBy(workspace);
    const update = steps.findIndex(({ commands }) =>
      commands.some(command => command.includes('--update')),
    );
    const before = steps
      .slice(0, update)
      .flatMap(({ commands }) => commands)
      // The others ask Azure something.
      .filter(command => command.startsWith('terraform '));
    if (before.length > 0) {
      bring(workspace, files, older.files, older.topology);
      for (const command of before) workspace.runShell(command);
      bring(workspace, older.files, files, newer.topology);
      workspace.plan();
    }
    const applied = workspace.terraform('apply', 'tfplan');
    workspace.remove();

    const reported = resources.map(
      ({ action, address }) => `${action} ${address}`,
    );
    expect(reported.sort()).toEqual([...planned].sort());
    // A plan that Azure would not carry out must have been refused before.
    expect(applied.status === 0 || refused.length > 0).toBe(true);
  });

  it.each(additions)('adds without replacing or cutting anything: %s', name => {
    const [older, newer] = sidesOf(edits[name]);
    expect(isDisruptive(changeBetween(older, newer))).toBe(false);
  });
});
