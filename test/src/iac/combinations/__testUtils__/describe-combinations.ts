import type { PlanDifference } from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  renderBicep,
  verifyTerraform,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  digestOfCode,
  everyProof,
  isProven,
} from '../../../__testUtils__/proven';
import {
  bicepBasis,
  bicepCompiler,
  describeBicep,
  withPlainSecrets,
} from '../../__testUtils__/bicep-compiler';
import { combinations, patterns } from '../../__testUtils__/combinations';
import type { Member } from '../../__testUtils__/estate';
import { Estate, networksIn, statesIn } from '../../__testUtils__/estate';
import { bicepSecretsOf } from '../../__testUtils__/inputs';
import type { Plan } from '../../__testUtils__/terraform';
import {
  actionsOf,
  deploymentSubscription,
  describeTerraform,
  infrastructureIn,
  terraformBasis,
} from '../../__testUtils__/terraform';
import { fromBicep } from '../../parity/__testUtils__/from-bicep';
import { fromTerraform } from '../../parity/__testUtils__/from-terraform';
import { byId } from '../../parity/__testUtils__/resource';

interface Combination extends Member {
  readonly name: string;
  readonly bicep: ReadonlyMap<string, string>;
}

/** Accepted combinations whose repositories differ in their data only, in either language. */
type Configuration = readonly Combination[];

const verification = digestOfCode(
  require.resolve(
    '../../../../../plugins/vnet-connectivity-common/src/routing/verification/verify-terraform.ts',
  ),
);

/**
 * Number of networks that are planned and built at a time: each estate starts Terraform and the provider, which takes as
 * long as a few networks; and Terraform writes the whole state after each resource, so that large estates take longer.
 */
const atATime = 12;

const bicepParameters = 'bicep/main.bicepparam';

/** Those of every `shards`-th pattern, from number `shard` on. */
function configurations(shard: number, shards: number): Configuration[] {
  const found = new Map<string, Combination[]>();
  for (const { name, axes, spec } of combinations()) {
    if (patterns.indexOf(axes.pattern) % shards !== shard) continue;
    const { ok, topology, files } = design(spec);
    if (!ok || !topology) continue;
    const repository = files();
    const bicep = renderBicep(topology);
    const code = [
      ...[...repository].filter(([path]) =>
        /^terraform\/.*\.(tf|hcl)$/.test(path),
      ),
      ...[...bicep].filter(([path]) => path !== bicepParameters),
    ].join('\n');
    found.set(code, [
      ...(found.get(code) ?? []),
      { name, files: repository, topology, bicep },
    ]);
  }
  return [...found.values()];
}

/** Those of which it is not proven that they can be planned, and that they are the same network in both languages. */
function openConfigurations(shard: number, shards: number): Configuration[] {
  return configurations(shard, shards).filter(
    each =>
      !isProven(`in both languages: ${each[0].name}`, [
        terraformBasis(),
        bicepBasis(),
        verification,
        each.map(({ name, topology, files, bicep }) => [
          name,
          topology,
          infrastructureIn(files),
          bicep,
        ]),
      ]),
  );
}

/** The networks to plan: all, or one of each configuration where not every proof is asked for, as they differ in data. */
function representatives(open: readonly Configuration[]): Combination[] {
  return everyProof ? open.flat() : open.map(([first]) => first);
}

/** Groups of those that are planned at a time, with a name each. */
function groupsOf(
  members: readonly Combination[],
): (readonly [name: string, group: readonly Combination[]])[] {
  return Array.from(
    { length: Math.ceil(members.length / atATime) },
    (_, group) => members.slice(group * atATime, (group + 1) * atATime),
  ).map(group => [`${group[0].name}, and ${group.length - 1} more`, group]);
}

/** Tests of every `shards`-th pattern, from number `shard` on: several files of tests run at a time. */
// eslint-disable-next-line jest/no-export -- the tests of the files beside
export function describeCombinations(shard: number, shards: number): void {
  const open = openConfigurations(shard, shards);
  const compiler = bicepCompiler(() =>
    bicepSecretsOf(open.flat().map(({ topology }) => topology)),
  );

  if (open.length === 0) {
    it('every combination that is accepted: all of these held before', () => {
      expect(open).toEqual([]);
    });
    return;
  }

  describeBicep('every combination that is accepted, in Bicep', () => {
    it.each(open.map(each => [each[0].name, each.length - 1, each] as const))(
      'compiles, and is formatted: %s, and %i more',
      async (_, __, [first, ...others]) => {
        expect(
          await compiler().problemsOf(
            new Map([
              ...first.bicep,
              ...others.map(({ name, bicep }): [string, string] => [
                `bicep/${name}.bicepparam`,
                bicep.get(bicepParameters) ?? '',
              ]),
            ]),
          ),
        ).toEqual([]);
      },
    );
  });

  describeTerraform('every combination that is accepted, in Terraform', () => {
    describe.each(groupsOf(representatives(open)))('%s', (_, members) => {
      let estate: Estate;

      beforeAll(() => {
        estate = new Estate(members);
      });

      afterAll(() => estate?.remove());

      it('can be planned, and the plan is what the spec promises', () => {
        expect(verifiedPlan(estate.plan(), members)).toEqual({
          actions: ['create'],
          broken: {},
        });
      });

      it('is built by one apply of the plan', () => {
        expect(estate.succeed('apply', 'tfplan')).toContain('Apply complete!');
      });

      describeBicep('in both languages', () => {
        it('is the same network', async () => {
          const states = statesIn(estate.state(), members);
          for (const [index, { name, bicep }] of members.entries()) {
            const snapshot = await compiler().snapshot(
              withPlainSecrets(bicep),
              deploymentSubscription,
            );
            expect([name, byId(fromBicep(snapshot))]).toEqual([
              name,
              byId(fromTerraform(states[index])),
            ]);
          }
        });
      });
    });
  });
}

/** The actions of a plan, and by the names of combinations the differences between their part of it and their spec. */
function verifiedPlan(
  plan: Plan,
  members: readonly Combination[],
): {
  readonly actions: readonly string[];
  readonly broken: Readonly<Record<string, readonly PlanDifference[]>>;
} {
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
