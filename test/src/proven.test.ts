import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  digestOf,
  digestOfCode,
  digestOfFolders,
} from './__testUtils__/proven';

let folder: string;

const write = (name: string, text: string) =>
  writeFileSync(join(folder, name), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proven-'));
  write('test.ts', "import { a } from './a';\nexport * from './parts';\n");
  write('a.ts', 'export const a = 1;\n');
  write('unrelated.ts', '');
});

afterEach(() => rmSync(folder, { recursive: true }));

it('the digest of what a proof rests on changes with every byte of it', () => {
  const files = new Map([['main.tf', 'a = 1\n']]);
  const digest = digestOf([files, { terraform: '1.11.4' }]);
  expect(digest).toMatch(/^[0-9a-f]{32}$/);
  expect(digestOf([new Map(files), { terraform: '1.11.4' }])).toBe(digest);
  for (const other of [
    [new Map([['main.tf', 'a = 2\n']]), { terraform: '1.11.4' }],
    [new Map([['other.tf', 'a = 1\n']]), { terraform: '1.11.4' }],
    [files, { terraform: '1.12.0' }],
  ]) {
    expect(digestOf(other)).not.toBe(digest);
  }
});

it('the digest of code is that of a file and of all that it imports', () => {
  write('parts.ts', "export * from './part';\n");
  write('part.ts', '');
  const digest = () => digestOfCode(join(folder, 'test.ts'));
  const before = digest();
  write('unrelated.ts', 'changed');
  expect(digest()).toBe(before);
  write('part.ts', 'changed');
  expect(digest()).not.toBe(before);
});

it('the digest of code fails where an import leads nowhere', () => {
  expect(() => digestOfCode(join(folder, 'test.ts'))).toThrow('parts');
});

it('the digest of a folder is that of all files in it', () => {
  const before = digestOfFolders(folder);
  write('more.json', '{}');
  expect(digestOfFolders(folder)).not.toBe(before);
});
