import { design } from 'backstage-plugin-vnet-connectivity-common';
import { combinations } from './combinations';
import type { AzurermVersion } from './terraform';
import { describeTerraform, newestAzurerm, Workspace } from './terraform';

const variablesFile = 'terraform/terraform.tfvars.json';

/** Accepted combinations whose repositories differ in their data only, by the first of them. */
function groups() {
  const found = new Map<
    string,
    { name: string; files: ReadonlyMap<string, string> }[]
  >();
  for (const { name, spec } of combinations()) {
    const { ok, files } = design(spec);
    if (!ok) continue;
    const repository = files();
    const code = [...repository]
      .filter(([path]) => /^terraform\/.*\.(tf|hcl)$/.test(path))
      .join('\n');
    found.set(code, [...(found.get(code) ?? []), { name, files: repository }]);
  }
  return [...found.values()];
}

/**
 * Tests that every accepted combination is valid and can be planned; every `shards`-th group of those that share their
 * code, from number `shard` on. One workspace is enough for a group. The older provider plans one of each group, because
 * its code is all that can be wrong for one provider and not the other.
 */
export function planCombinations(shard: number, shards: number): void {
  const mine = groups().filter((_, index) => index % shards === shard);
  const versions: AzurermVersion[] = ['4.80.0', newestAzurerm];

  describeTerraform('every combination that is accepted', () => {
    afterAll(() => {
      // eslint-disable-next-line no-console
      console.info(
        `${mine.flat().length} combinations planned, of ${
          mine.length
        } configurations`,
      );
    });

    it.each(
      versions.flatMap(version =>
        mine.map(group => [group[0].name, version, group] as const),
      ),
    )('%s and what shares its code, azurerm %s', (_, version, group) => {
      const workspace = new Workspace(group[0].files, version);
      workspace.succeed('validate');
      const planned = version === newestAzurerm ? group : group.slice(0, 1);
      for (const { name, files } of planned) {
        workspace.write(variablesFile, files.get(variablesFile) ?? '');
        const { topology } = design(files.get('connectivity.yaml') ?? '');
        const output = workspace
          .withInputsOf(topology!)
          .succeed('plan', '-lock=false');
        // The name is there for whoever has to find out which one it was.
        expect(`${name}: ${output}`).toMatch(
          /Plan: \d+ to add, 0 to change, 0 to destroy/,
        );
      }
      workspace.remove();
    });
  });
}
