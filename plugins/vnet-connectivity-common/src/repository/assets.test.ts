import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { assets, blockAssets } from './assets.generated';
import { assetsBelow } from './assets';
import type { Part } from './compose';
import { nothingElse, textOf } from './compose';

const script = join(__dirname, '..', '..', 'scripts', 'embed-assets.mjs');

it('embeds what is below assets/', () => {
  // Exits with 1, and says what to run, where the module is stale.
  expect(() =>
    execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' }),
  ).not.toThrow();
});

it('embeds neither state nor what Terraform downloads', () => {
  expect(
    Object.keys({ ...assets, ...blockAssets }).filter(path =>
      /\.terraform|tfstate/.test(path),
    ),
  ).toEqual([]);
});

it('finds the files of one folder by their path from there', () => {
  expect([...assetsBelow('ci/terraform/gitlab-ci', new Set()).keys()]).toEqual([
    '.gitlab-ci.yml',
  ]);
  expect(assetsBelow('ci/terraform/gitlab', new Set())).toEqual(new Map());
});

/** The names of the blocks of a file. */
function blocksOf(parts: readonly Part[]): Set<string> {
  return new Set(
    parts.flatMap(part =>
      typeof part === 'object' && 'needs' in part
        ? [...part.needs, ...blocksOf(part.parts)]
        : [],
    ),
  );
}

describe('the blocks of pipelines and scripts', () => {
  const files = Object.entries(blockAssets);

  it('are whole: whichever is left out, what is left is a document', () => {
    const problems = files
      .filter(([path]) => path.endsWith('.yml'))
      .flatMap(([path, parts]) => {
        // Of two that exclude each other there is one.
        const alternatives = [
          ['alone', 'without-network-manager', 'plan-without-secrets'],
          ['beside-terraform', 'network-manager', 'protected-plan'],
        ];
        return alternatives.flatMap(excluded => {
          const names = [...blocksOf(parts)].filter(
            name => !excluded.includes(name),
          );
          return [undefined, ...names].flatMap(without => {
            const kept = new Set(names.filter(name => name !== without));
            const text = textOf(parts, kept, nothingElse);
            return parseDocument(text).errors.map(
              ({ message }) => `${path} without ${without}: ${message}`,
            );
          });
        });
      });
    expect(problems).toEqual([]);
  });

  it('leave no mark', () => {
    for (const [, parts] of files) {
      for (const kept of [new Set<string>(), blocksOf(parts)]) {
        expect(textOf(parts, kept, nothingElse)).not.toMatch(
          /# (begin|end|insert):/,
        );
      }
    }
  });
});
