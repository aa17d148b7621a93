import { design, renderBicep } from 'backstage-plugin-vnet-connectivity-common';
import { combinations } from '../__testUtils__/combinations';
import {
  bicepBasis,
  bicepCompiler,
  describeBicep,
} from '../__testUtils__/bicep-compiler';
import { isProven } from '../../__testUtils__/proven';

jest.setTimeout(60_000);

interface Tree {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
}

const parameters = 'bicep/main.bicepparam';

/** The accepted combinations by the Bicep that they have in common: each is another set of parameters for it. */
function byCode(): Map<string, Tree[]> {
  const found = new Map<string, Tree[]>();
  for (const { name, spec } of combinations()) {
    const { ok, topology } = design(spec);
    if (!ok || !topology) continue;
    const files = renderBicep(topology);
    const code = JSON.stringify(
      [...files].filter(([path]) => path !== parameters),
    );
    found.set(code, [...(found.get(code) ?? []), { name, files }]);
  }
  return found;
}

/**
 * Every accepted combination is compiled: about 80 trees, and about 400 files of parameters for them. That takes a
 * minute; each with a tree of its own would take three.
 */
describeBicep('the Bicep of every combination that is accepted', () => {
  const compiler = bicepCompiler(() => ({}));
  const open = [...byCode().values()]
    .filter(
      group => !isProven(`compiles: ${group[0].name}`, [bicepBasis(), group]),
    )
    .map((group): [string, number, Tree[]] => [
      group[0].name,
      group.length - 1,
      group,
    ]);

  if (open.length === 0) {
    it('compiles: all of these held before', () => {
      expect(open).toEqual([]);
    });
    return;
  }

  it.each(open)(
    'compiles, and is formatted: %s, and %i more',
    async (_, __, group) => {
      const [first, ...others] = group;
      expect(
        await compiler().problemsOf(
          new Map([
            ...first.files,
            ...others.map(({ name, files }): [string, string] => [
              `bicep/${name}.bicepparam`,
              files.get(parameters) ?? '',
            ]),
          ]),
        ),
      ).toEqual([]);
    },
  );
});
