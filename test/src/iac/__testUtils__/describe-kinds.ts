import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildNetwork,
  isDisruptive,
  reachability,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { everyProof } from '../../__testUtils__/proven';
import { editedKinds, editsOfKind } from './edits-of-kinds';
import type { KindEdit } from './edits-of-kinds';
import { worldOf } from './inputs';
import { makeEdit, restore, sideOf } from './reported-edit';
import { digestOfDomain, proveTerraform, Workspace } from './terraform';

/** Edits of each kind of network. */
const count = 25;
/** The distance of the edits that are made as a sample, without every proof. */
const sample = 8;

/** The flows that work, as `<from> -> <to>`. */
function flowsOf(topology: Topology): readonly string[] {
  return reachability(buildNetwork(topology)).flows.flatMap(
    ({ from, to, reachable }) => (reachable === true ? `${from} -> ${to}` : []),
  );
}

/**
 * The tests of every `shards`-th kind of network, from number `shard` on: its edits are made one after the other in a network
 * that is built once, each from the same beginning.
 */
// eslint-disable-next-line jest/no-export -- the tests of the files beside
export function describeKinds(shard: number, shards: number): void {
  jest.setTimeout(600_000);
  const kinds = Object.entries(editedKinds).filter(
    (_, index) => index % shards === shard,
  );

  it.each(kinds)(`has ${count} edits: %s`, (_, kind) => {
    expect(editsOfKind(kind).length).toBeGreaterThanOrEqual(count);
  });

  proveTerraform(
    `a report of ${count} edits of each kind, part ${shard + 1}`,
    [digestOfDomain(), kinds],
    () => {
      for (const [name, kind] of kinds) {
        describe(`${name}`, () => {
          testsOf(kind);
        });
      }
    },
  );
}

function testsOf(kind: object) {
  const older = sideOf(kind);
  const edits = editsOfKind(kind)
    .slice(0, count)
    .filter((_, index) => everyProof || index % sample === 0);
  let workspace: Workspace;
  /** Files that Terraform and the stand-in change, by path, as they are before each edit. */
  let built: ReadonlyMap<string, string>;

  beforeAll(() => {
    workspace = new Workspace(older.files);
    workspace.withInputsOf(older.topology);
    workspace.succeed('apply', '-auto-approve');
    built = new Map(
      ['world.jsonl', 'terraform/terraform.tfstate'].map(path => [
        path,
        readFileSync(join(workspace.root, path), 'utf8'),
      ]),
    );
  });
  afterAll(() => workspace.remove());

  it.each(edits.map((edit): [string, KindEdit] => [edit.name, edit]))(
    'is what the plan does: %s',
    (_, { adds, after }) => {
      restore(workspace, older, built);
      const newer = sideOf(after, older.spec);
      workspace.write(
        'world.jsonl',
        built.get('world.jsonl') + worldOf(newer.topology),
      );
      const { report, reported, planned, isApplied, refusal } = makeEdit(
        workspace,
        older,
        after,
      );
      expect(reported).toEqual(planned);
      // A plan that Azure would not carry out must have been refused before.
      expect(isApplied || report.refused.length > 0).toBe(true);
      expect(
        refusal === undefined || /Instance cannot be destroyed/.test(refusal),
      ).toBe(true);
      // What works before and not afterwards was announced.
      const stays = new Set(flowsOf(newer.topology));
      const announced = new Set(
        report.flows.map(({ from, to }) => `${from} -> ${to}`),
      );
      expect(
        flowsOf(older.topology).filter(
          flow => !stays.has(flow) && !announced.has(flow),
        ),
      ).toEqual([]);
      expect(adds && isDisruptive(report)).toBe(false);
    },
  );
}
