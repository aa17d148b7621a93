import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve, sep } from 'node:path';
import { preProcessFile } from 'typescript';

/** An import of one file by another, types alone included. Paths are relative to the folder that was read. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** The files of the common package as it is published: without tests and what only they use. */
export function commonFiles(): ReadonlyMap<string, string> {
  const root = resolve(
    __dirname,
    '../../../../plugins/vnet-connectivity-common/src',
  );
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(path => path.split(sep).join('/'))
    .filter(path => /\.ts$/.test(path) && !/\.test\.|__testUtils__/.test(path))
    .sort();
  return new Map(
    paths.map(path => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

/** The imports among files, from their texts by path; those of packages and of data are left out. */
export function importsAmong(files: ReadonlyMap<string, string>): Import[] {
  return [...files].flatMap(([from, text]) =>
    preProcessFile(text).importedFiles.flatMap(({ fileName }) => {
      if (!fileName.startsWith('.')) return [];
      const path = posix.join(posix.dirname(from), fileName);
      const to = [`${path}.ts`, posix.join(path, 'index.ts')].find(each =>
        files.has(each),
      );
      return to === undefined ? [] : [{ from, to }];
    }),
  );
}

/** The folder or the file directly below the root in which a file is. */
export function roomOf(path: string): string {
  return path.split('/')[0];
}

/** Imports among folders that stand in one folder, by any of their files. */
export function importsAmongFolders(imports: readonly Import[]): Import[] {
  return imports.flatMap(({ from, to }) => {
    const a = from.split('/');
    const b = to.split('/');
    const fork = a.findIndex((part, index) => part !== b[index]);
    const isAmongFolders =
      fork >= 0 && fork < a.length - 1 && fork < b.length - 1;
    return isAmongFolders
      ? [
          {
            from: a.slice(0, fork + 1).join('/'),
            to: b.slice(0, fork + 1).join('/'),
          },
        ]
      : [];
  });
}

/** The imports that are part of circles, or lead from one circle to another. */
export function importsInCircles(imports: readonly Import[]): Import[] {
  const importing = new Set(imports.map(({ from }) => from));
  const imported = new Set(imports.map(({ to }) => to));
  const left = imports.filter(
    ({ from, to }) => importing.has(to) && imported.has(from),
  );
  return left.length === imports.length ? left : importsInCircles(left);
}
