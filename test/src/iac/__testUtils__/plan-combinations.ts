import { design } from 'backstage-plugin-vnet-connectivity-common';
import { combinations } from './combinations';
import type { AzurermVersion } from './terraform';
import { newestAzurerm, Workspace } from './terraform';

const variablesFile = 'terraform/terraform.tfvars.json';

/** Accepted combinations whose repositories differ in their data only. */
export type Configuration = readonly {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
}[];

/** Every `shards`-th configuration of the accepted combinations, from number `shard` on, by the name of its first. */
export function configurations(
  shard: number,
  shards: number,
): [string, Configuration][] {
  const found = new Map<string, Configuration>();
  for (const { name, spec } of combinations()) {
    const { ok, files } = design(spec);
    if (!ok) continue;
    const repository = files();
    const code = [...repository]
      .filter(([path]) => /^terraform\/.*\.(tf|hcl)$/.test(path))
      .join('\n');
    found.set(code, [...(found.get(code) ?? []), { name, files: repository }]);
  }
  return [...found.values()]
    .filter((_, index) => index % shards === shard)
    .map(configuration => [configuration[0].name, configuration]);
}

/**
 * Plans the combinations of a configuration in one workspace; a plan validates, too. The older provider plans one of
 * each, because the code is all that can be right for one provider and wrong for the other.
 *
 * @returns what each plan would do, by the name of the combination
 */
export function plansOf(
  configuration: Configuration,
  version: AzurermVersion,
): [string, string][] {
  const workspace = new Workspace(configuration[0].files, version);
  const planned =
    version === newestAzurerm ? configuration : configuration.slice(0, 1);
  const plans = planned.map(({ name, files }): [string, string] => {
    workspace.write(variablesFile, files.get(variablesFile) ?? '');
    const { topology } = design(files.get('connectivity.yaml') ?? '');
    const output = workspace
      .withInputsOf(topology!)
      .succeed('plan', '-lock=false');
    return [name, /Plan: [^.]*/.exec(output)?.[0] ?? output];
  });
  workspace.remove();
  return plans;
}
