import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  changeBetween,
  design,
  filesOfUpdate,
} from 'backstage-plugin-vnet-connectivity-common';
import type {
  ChangeReport,
  PlannedSpec,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Edit } from './edits';
import { specOfEdit } from './edits';
import type { Workspace } from './terraform';

/** A design with its repository. */
export interface Side {
  readonly spec?: PlannedSpec;
  readonly topology: Topology;
  readonly files: ReadonlyMap<string, string>;
}

interface Planned {
  readonly address: string;
  readonly previous_address?: string;
  readonly mode?: string;
  readonly change: { readonly actions: readonly string[] };
}

/** The result of an edit of a live network, as the report has it and as Terraform has it. */
export interface ReportedEdit {
  readonly report: ChangeReport;
  /** `<action> <address>`, sorted. */
  readonly reported: readonly string[];
  readonly planned: readonly string[];
  readonly isApplied: boolean;
  /** The answer of Terraform to the plan before the protection was taken off; undefined where that was no step. */
  readonly refusal?: string;
}

/**
 * The design of a part of a spec.
 *
 * @throws Error where the rules refuse it
 */
export function sideOf(part: object, existing?: PlannedSpec): Side {
  const { spec, topology, ok, findings, files } = design(specOfEdit(part), {
    existing,
  });
  if (!topology || !ok) {
    throw new Error(findings.map(({ message }) => message).join('\n'));
  }
  return { spec, topology, files: files() };
}

/** The design before an edit, and the one after it as a change of that. */
export function sidesOf({ before, after }: Edit): readonly [Side, Side] {
  const older = sideOf(before);
  return [older, sideOf(after, older.spec)];
}

/**
 * Makes a change of a live network as its report says, and returns both.
 *
 * @param workspace - in which the older design is applied
 * @param after - as much of the newer spec as differs from the common part
 */
export function makeEdit(
  workspace: Workspace,
  older: Side,
  after: object,
): ReportedEdit {
  const first = sideOf(after, older.spec);
  const refusal = changeBetween(older, first).steps.some(isProtectionStep)
    ? refusalOf(workspace, older, first)
    : undefined;
  const newer =
    refusal === undefined
      ? first
      : sideOf(
          {
            ...after,
            delivery: { iac: ['terraform'], ci: 'none', protection: 'none' },
          },
          older.spec,
        );
  const report = changeBetween(older, newer);
  const files = filesOfUpdate(older.files, newer.files);

  bring(workspace, refusal === undefined ? older.files : first.files, files);
  workspace.withSecretsOf(newer.topology).succeed('init');
  const planned = plannedBy(workspace);
  const update = report.steps.findIndex(({ commands }) =>
    commands.some(command => command.includes('--update')),
  );
  const before = report.steps
    .slice(0, update)
    .flatMap(({ commands }) => commands)
    // The others ask Azure something.
    .filter(command => command.startsWith('terraform '));
  if (before.length > 0) {
    bring(workspace, files, older.files);
    workspace.withSecretsOf(older.topology).succeed('init');
    for (const command of before) workspace.runShell(command);
    bring(workspace, older.files, files);
    workspace.withSecretsOf(newer.topology).succeed('init');
    workspace.plan();
  }
  return {
    report,
    reported: report.resources
      .map(({ action, address }) => `${action} ${address}`)
      .sort(),
    planned: [...planned].sort(),
    isApplied: workspace.terraform('apply', 'tfplan').status === 0,
    refusal,
  };
}

/** Takes a workspace back to the older design, as it was built. */
export function restore(
  workspace: Workspace,
  older: Side,
  built: ReadonlyMap<string, string>,
): void {
  const folder = join(workspace.root, 'terraform');
  for (const path of readdirSync(folder, { recursive: true })) {
    if (
      /\.tf$|\.json$/.test(String(path)) &&
      !/^\.terraform/.test(String(path))
    ) {
      rmSync(join(folder, String(path)), { force: true });
    }
  }
  for (const [path, content] of [...older.files, ...built]) {
    workspace.write(path, content);
  }
}

/** True for the step that takes the protection from deletion off. */
export function isProtectionStep({
  title,
}: ChangeReport['steps'][number]): boolean {
  return /^Take off the protection/.test(title);
}

function refusalOf(workspace: Workspace, older: Side, newer: Side): string {
  bring(workspace, older.files, newer.files);
  workspace.withSecretsOf(newer.topology).succeed('init');
  const { status, output } = workspace.terraform('plan', '-lock=false');
  return status === 0 ? '' : output;
}

/** Brings the Terraform of a repository from one version to another. */
function bring(
  workspace: Workspace,
  older: ReadonlyMap<string, string>,
  newer: ReadonlyMap<string, string>,
): void {
  for (const path of older.keys()) {
    if (path.startsWith('terraform/') && !newer.has(path)) {
      rmSync(join(workspace.root, path));
    }
  }
  for (const [path, content] of newer) workspace.write(path, content);
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

/** The actions of a plan in the words of a report; a resource that stays at its address is none. */
function actionOf({ change: { actions }, previous_address }: Planned) {
  const action = actions.length > 1 ? 'replace' : actions[0];
  if (action !== 'no-op') return action;
  return previous_address === undefined ? undefined : 'move';
}
