import type { PlanDifference } from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  verifyTerraform,
} from 'backstage-plugin-vnet-connectivity-common';
import { digestOfCode, everyProof, isProven } from '../../__testUtils__/proven';
import { combinations, patterns } from './combinations';
import type { Member } from './estate';
import { Estate, networksIn } from './estate';
import type { AzurermVersion } from './terraform';
import {
  actionsOf,
  describeTerraform,
  infrastructureIn,
  newestAzurerm,
  terraformBasis,
} from './terraform';

interface Combination extends Member {
  readonly name: string;
}

/** Accepted combinations whose repositories differ in their data only. */
type Configuration = readonly Combination[];

const verification = digestOfCode(
  require.resolve(
    '../../../../plugins/vnet-connectivity-common/src/routing/verification/verify-terraform.ts',
  ),
);

/** How many configurations are planned at a time. */
const atATime = 4;

/** Those of every `shards`-th pattern, from number `shard` on. */
function configurations(shard: number, shards: number): Configuration[] {
  const found = new Map<string, Combination[]>();
  for (const { name, axes, spec } of combinations()) {
    if (patterns.indexOf(axes.pattern) % shards !== shard) continue;
    const { ok, topology, files } = design(spec);
    if (!ok || !topology) continue;
    const repository = files();
    const code = [...repository]
      .filter(([path]) => /^terraform\/.*\.(tf|hcl)$/.test(path))
      .join('\n');
    found.set(code, [
      ...(found.get(code) ?? []),
      { name, files: repository, topology },
    ]);
  }
  return [...found.values()];
}

/** Groups of those of which it is not proven that they can be planned. */
function groupsOfConfigurations(
  shard: number,
  shards: number,
): (readonly Configuration[])[] {
  const open = configurations(shard, shards).filter(
    each =>
      !isProven(`can be planned: ${each[0].name}`, [
        terraformBasis(),
        verification,
        each.map(({ name, topology, files }) => [
          name,
          topology,
          infrastructureIn(files),
        ]),
      ]),
  );
  return Array.from({ length: Math.ceil(open.length / atATime) }, (_, group) =>
    open.slice(group * atATime, (group + 1) * atATime),
  );
}

/**
 * The members of a group that one version of the provider plans: of a network whose code is known the data may be wrong,
 * so that the newest plans them all; code may be right for one major and wrong for the other. Where not every proof is
 * asked for, one network of each configuration stands for the others, and files that were seen are not new.
 */
function membersFor(
  version: AzurermVersion,
  group: readonly Configuration[],
  seen: Set<string>,
): readonly Combination[] {
  if (version === newestAzurerm) {
    return everyProof ? group.flat() : group.map(([first]) => first);
  }
  return group.flatMap(([first]) => {
    const files = [...first.files]
      .filter(([path]) => /^terraform\/.*\.tf$/.test(path))
      .map(file => file.join('\n'));
    const isNew = files.some(file => !seen.has(file));
    for (const file of files) seen.add(file);
    return everyProof || isNew ? [first] : [];
  });
}

/** Tests of every `shards`-th pattern, from number `shard` on: several files of tests run at a time. */
// eslint-disable-next-line jest/no-export -- the tests of the files beside
export function describePlans(shard: number, shards: number): void {
  describeTerraform('every combination that is accepted', () => {
    const groups = groupsOfConfigurations(shard, shards);
    if (groups.length === 0) {
      it('can be planned: all of these held before', () => {
        expect(groups).toEqual([]);
      });
      return;
    }
    const seen = new Set<string>();
    it.each(
      groups.map((group): [string, number, readonly Configuration[]] => [
        group[0][0].name,
        group.flat().length - 1,
        group,
      ]),
    )(
      'can be planned, and the plan is what the spec promises: %s, and %i more',
      (_name, _others, group) => {
        for (const version of ['4.80.0', '5.2.0'] as const) {
          const members = membersFor(version, group, seen);
          if (members.length === 0) continue;
          expect(planOf(members, version)).toEqual({
            actions: ['create'],
            broken: {},
          });
        }
      },
    );
  });
}

/**
 * Plans combinations, each in a module of its own; a plan validates, too.
 *
 * @returns what the plan would do, and by the names of combinations where their plan is not what their spec promises
 */
function planOf(
  members: readonly Combination[],
  version: AzurermVersion,
): {
  readonly actions: readonly string[];
  readonly broken: Readonly<Record<string, readonly PlanDifference[]>>;
} {
  const estate = new Estate(members, version);
  const plan = estate.plan();
  estate.remove();
  const networks = networksIn(plan, members);
  return {
    actions: Object.keys(actionsOf(plan)),
    broken: Object.fromEntries(
      members.flatMap(({ name, topology }, index) => {
        const { differences } = verifyTerraform(topology, networks[index]);
        return differences.length > 0 ? [[name, differences]] : [];
      }),
    ),
  };
}
