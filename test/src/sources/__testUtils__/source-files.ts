import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

const root = resolve(__dirname, '../../../..');

/** A file of source code: its path from the root of the repository, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every source file that is written by hand, sorted by path. */
export function sourceFiles(): SourceFile[] {
  const folders = [
    'scripts',
    'test/azurerm/src',
    'test/src',
    ...['packages', 'plugins'].flatMap(parent =>
      readdirSync(join(root, parent)).map(name => `${parent}/${name}`),
    ),
  ];
  return folders
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map(file => `${folder}/${file.split(sep).join('/')}`)
        .filter(isSource),
    )
    .sort()
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function isSource(path: string): boolean {
  return (
    /\.(tsx?|mjs|cjs)$/.test(path) &&
    !/(^|\/)(node_modules|dist|dist-types|assets|checker|artifacts)\//.test(
      path,
    ) &&
    !/\.generated\.|\.d\.ts$/.test(path)
  );
}
