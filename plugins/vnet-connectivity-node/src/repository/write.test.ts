import { mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import type { MockDirectory } from '@backstage/backend-test-utils';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { writeRepository } from './write';

const contentOf = (dir: MockDirectory) =>
  dir.content({ shouldReadAsText: true });

describe('writeRepository', () => {
  const dir = createMockDirectory();
  const files = new Map([
    ['README.md', '# hello\n'],
    ['terraform/modules/a/main.tf', 'locals {}\n'],
  ]);

  beforeEach(() => dir.clear());

  it('writes every file to a folder that does not exist', async () => {
    await writeRepository(dir.resolve('a/b'), files);
    expect(contentOf(dir)).toEqual({
      a: {
        b: {
          'README.md': '# hello\n',
          terraform: { modules: { a: { 'main.tf': 'locals {}\n' } } },
        },
      },
    });
    // eslint-disable-next-line no-bitwise
    expect(statSync(dir.resolve('a/b')).mode & 0o777).toBe(
      // eslint-disable-next-line no-bitwise
      statSync(dir.resolve('a')).mode & 0o777,
    );
  });

  it('keeps a folder that exists and is empty', async () => {
    mkdirSync(dir.resolve('a'));
    const { ino } = statSync(dir.resolve('a'));
    await writeRepository(dir.resolve('a'), files);
    expect(statSync(dir.resolve('a')).ino).toBe(ino);
    expect(readdirSync(dir.resolve('a')).sort()).toEqual([
      'README.md',
      'terraform',
    ]);
  });

  it('refuses a folder that holds something, and leaves it alone', async () => {
    dir.setContent({ a: { 'mine.txt': 'mine' } });
    await expect(writeRepository(dir.resolve('a'), files)).rejects.toThrow(
      'is not empty. Choose a folder that is empty or does not exist yet.',
    );
    expect(contentOf(dir)).toEqual({ a: { 'mine.txt': 'mine' } });
  });

  it('refuses a file in place of the folder', async () => {
    dir.setContent({ a: 'file' });
    await expect(writeRepository(dir.resolve('a'), files)).rejects.toThrow(
      'is a file. Choose a folder.',
    );
  });

  it.each(['../out.txt', '/etc/out', 'a/../../out', 'a//b', './a', 'a\\b', ''])(
    'refuses the path %j and leaves nothing behind',
    async path => {
      const target = dir.resolve('a/b');
      await expect(
        writeRepository(target, new Map([...files, [path, 'x']])),
      ).rejects.toThrow('is no path of a file in a repository');
      expect(contentOf(dir)).toEqual({});
    },
  );

  it('leaves nothing behind in an empty folder where a file cannot be written', async () => {
    mkdirSync(dir.resolve('a'));
    const clash = new Map([
      ['x', 'a file'],
      ['x/y', 'needs a folder of the same name'],
    ]);
    await expect(writeRepository(dir.resolve('a'), clash)).rejects.toThrow();
    expect(contentOf(dir)).toEqual({ a: {} });
  });

  it('lets other work of the process go on while it writes many files', async () => {
    const many = new Map(
      Array.from({ length: 3000 }, (_, index) => [`${index}.tf`, 'text']),
    );
    const counts: number[] = [];
    let writing = true;
    const others = () => {
      if (!writing) return;
      const [staged] = readdirSync(dir.path);
      if (staged) counts.push(readdirSync(dir.resolve(staged)).length);
      setImmediate(others);
    };
    setImmediate(others);
    await writeRepository(dir.resolve('a'), many);
    writing = false;
    expect(readdirSync(dir.resolve('a'))).toHaveLength(many.size);
    const between = counts.filter(count => count > 0 && count < many.size);
    expect(between.length).toBeGreaterThan(0);
  });

  it('follows a link that is the folder itself', async () => {
    dir.setContent({ real: {} });
    symlinkSync(dir.resolve('real'), dir.resolve('link'));
    await writeRepository(dir.resolve('link'), files);
    expect(readdirSync(dir.resolve('real'))).toHaveLength(2);
  });
});
