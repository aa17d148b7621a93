import type { PlanDifference } from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  verifyTerraform,
} from 'backstage-plugin-vnet-connectivity-common';
import { combinations } from './combinations';
import type { Member } from './estate';
import { Estate, networksIn } from './estate';
import type { AzurermVersion } from './terraform';
import { actionsOf, newestAzurerm } from './terraform';

interface Combination extends Member {
  readonly name: string;
}

/** Accepted combinations whose repositories differ in their data only. */
type Configuration = readonly Combination[];

/** How many configurations are planned at a time. */
const atATime = 4;

function configurations(): Configuration[] {
  const found = new Map<string, Combination[]>();
  for (const { name, spec } of combinations()) {
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

/** Every `shards`-th group of configurations, from number `shard` on, by the names of its first and its size. */
export function groupsOfConfigurations(
  shard: number,
  shards: number,
): [name: string, others: number, group: readonly Configuration[]][] {
  const all = configurations();
  return Array.from({ length: Math.ceil(all.length / atATime) }, (_, group) =>
    all.slice(group * atATime, (group + 1) * atATime),
  )
    .filter((_, index) => index % shards === shard)
    .map(group => [group[0][0].name, group.flat().length - 1, group]);
}

/**
 * Plans combinations, each in a module of its own; a plan validates, too. The older provider plans one of each
 * configuration, because the code is all that can be right for one provider and wrong for the other.
 *
 * @returns what the plan would do, and by the names of combinations where their plan is not what their spec promises
 */
export function planOf(
  group: readonly Configuration[],
  version: AzurermVersion,
): {
  readonly actions: readonly string[];
  readonly broken: Readonly<Record<string, readonly PlanDifference[]>>;
} {
  const members =
    version === newestAzurerm ? group.flat() : group.map(([first]) => first);
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
