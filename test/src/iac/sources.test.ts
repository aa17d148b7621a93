import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderTerraform } from 'backstage-plugin-vnet-connectivity-common';
import { parseDocument } from 'yaml';
import { describeProof } from '../__testUtils__/proof';
import { digestOfFolders } from '../__testUtils__/proven';
import { bicepCompiler, proveBicep } from './__testUtils__/bicep-compiler';
import { kindNames, plannedKind } from './__testUtils__/kinds';
import {
  missingShellcheck,
  ofPipelines,
  scriptsOf,
  shellcheck,
} from './__testUtils__/pipeline-scripts';
import { proveTerraform, Workspace } from './__testUtils__/terraform';

jest.setTimeout(120_000);

/** The sources that generated code is composed of. */
const assets = join(
  dirname(
    require.resolve('backstage-plugin-vnet-connectivity-common/package.json'),
  ),
  'assets',
);

/** Kinds of networks that have, together, every file of every layer. */
function kindsWithEveryFile(): string[] {
  const left = new Set(
    readdirSync(join(assets, 'terraform')).flatMap(layer =>
      readdirSync(join(assets, 'terraform', layer), {
        recursive: true,
        encoding: 'utf8',
        withFileTypes: true,
      })
        .filter(entry => entry.isFile())
        .map(entry =>
          join(entry.parentPath, entry.name)
            .slice(join(assets, 'terraform', layer).length + 1)
            .replaceAll('\\', '/'),
        ),
    ),
  );
  const chosen: string[] = [];
  for (const kind of [...kindNames].reverse()) {
    const files = [...renderTerraform(plannedKind(kind).topology).keys()];
    const found = files.filter(path =>
      left.delete(path.replace('terraform/', '')),
    );
    if (found.length > 0) chosen.push(kind);
  }
  if (left.size > 0) throw new Error(`No kind has ${[...left].join(', ')}.`);
  return chosen;
}

const together = kindsWithEveryFile().map(
  kind => [kind, renderTerraform(plannedKind(kind).topology)] as const,
);
const terraformSources = digestOfFolders(join(assets, 'terraform'));
const bicepSources = digestOfFolders(join(assets, 'bicep'));

proveTerraform(
  'the Terraform files of the layers',
  [terraformSources, together],
  () => {
    it('are Terraform, and formatted, as they lie there', () => {
      // Exits with an error where a file cannot be read, and names those that it would format otherwise.
      expect(
        execFileSync(
          'terraform',
          ['fmt', '-check', '-recursive', join(assets, 'terraform')],
          { encoding: 'utf8' },
        ),
      ).toBe('');
      expect(
        execFileSync(
          'terraform',
          ['fmt', '-check', '-recursive', join(assets, 'bootstrap')],
          { encoding: 'utf8' },
        ),
      ).toBe('');
    });

    it.each(together)(
      'are valid together with those that they need: %s',
      (_, rendered) => {
        const workspace = new Workspace(rendered);
        expect(workspace.succeed('validate')).toContain('Success!');
        workspace.remove();
      },
    );
  },
);

/**
 * Diagnostics of names that another layer declares (BCP057), of expressions that have no type because of that, and of
 * declarations that other layers use.
 */
const ofMissingName =
  / (BCP057|BCP062|no-unused-params|no-unused-vars): |=> error\b|type "error"/;

proveBicep('the Bicep files of the layers', bicepSources, () => {
  const folder = join(assets, 'bicep');
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(path => /\.(bicep|json)$/.test(path))
      .map((path): [string, string] => [
        `bicep/${path.replaceAll('\\', '/')}`,
        readFileSync(join(folder, path), 'utf8'),
      ]),
  );
  const compiler = bicepCompiler(() => ({}));
  const pathsOf = (pattern: RegExp) =>
    [...files.keys()].filter(path => pattern.test(path));

  it.each(pathsOf(/^bicep\/(types|modules\/.*)\.bicep$/))(
    'compile without a diagnostic, and are formatted, as they lie there: %s',
    async path => {
      expect(await compiler().problemsOfFile(files, path)).toEqual([]);
    },
  );

  it.each(pathsOf(/^bicep\/(?!types)[\w-]+\.bicep$/))(
    'miss nothing but the declarations of the layers that they need: %s',
    async path => {
      const problems = await compiler().problemsOfFile(files, path);
      expect(problems.filter(problem => !ofMissingName.test(problem))).toEqual(
        [],
      );
    },
  );
});

/** The sources of pipelines, of their set-up and of scripts, by path below `assets/`. */
const ofPipelinesAndPromises = ['ci', 'promises', 'bootstrap'].flatMap(folder =>
  readdirSync(join(assets, folder), {
    recursive: true,
    encoding: 'utf8',
    withFileTypes: true,
  })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(assets.length + 1)
        .replaceAll('\\', '/'),
    ),
);
const sourceOf = (path: string) => readFileSync(join(assets, path), 'utf8');
const sourcesOf = (ending: string) =>
  ofPipelinesAndPromises.filter(path => path.endsWith(ending));

describe('the pipelines', () => {
  it('are all that there is, with scripts of the shell and of jq', () => {
    expect(
      ofPipelinesAndPromises.filter(
        path => !/\.(yml|sh|jq)$|^bootstrap\/.*\.(tf|bicep)$/.test(path),
      ),
    ).toEqual([]);
  });

  it.each(sourcesOf('.yml'))(
    'are YAML, with no key twice, as they lie there: %s',
    path => {
      const { errors, warnings } = parseDocument(sourceOf(path), {
        uniqueKeys: true,
      });
      expect([...errors, ...warnings]).toEqual([]);
    },
  );
});

describeProof('the scripts of the pipelines', missingShellcheck, () => {
  it.each(sourcesOf('.yml').filter(path => !/beside-terraform/.test(path)))(
    'are accepted by shellcheck, as they lie there: %s',
    path => {
      const scripts = scriptsOf(parseDocument(sourceOf(path)).toJS());
      expect(scripts.length).toBeGreaterThan(2);
      for (const script of scripts) {
        expect(shellcheck('bash', script, ofPipelines)).toEqual({
          status: 0,
          stdout: '',
        });
      }
    },
  );

  it.each(sourcesOf('.sh'))(
    'are accepted by shellcheck, as they lie there: %s',
    path => {
      expect(shellcheck('sh', sourceOf(path))).toEqual({
        status: 0,
        stdout: '',
      });
    },
  );
});

describeProof(
  'the filters of the pipelines',
  spawnSync('jq', ['--version']).status === 0 ? [] : ['jq'],
  () => {
    it.each(sourcesOf('.jq'))('are jq, as they lie there: %s', path => {
      const { stderr } = spawnSync('jq', ['--from-file', join(assets, path)], {
        input: '',
        encoding: 'utf8',
      });
      // Without input a filter is compiled and nothing else.
      expect(stderr).toBe('');
    });
  },
);
