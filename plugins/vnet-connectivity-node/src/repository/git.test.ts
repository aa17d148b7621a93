import fs from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import git from 'isomorphic-git';
import { createLocalRepository, readHead } from './git';

describe('createLocalRepository', () => {
  const dir = createMockDirectory();

  it('commits every file that is not ignored', async () => {
    dir.setContent({
      '.gitignore': '*.tfstate\n',
      'a.tfstate': 'x',
      'README.md': '# hi\n',
      terraform: { 'main.tf': 'locals {}\n' },
    });
    expect(await readHead(dir.path)).toBeUndefined();
    const commit = await createLocalRepository(dir.path, {
      authorName: 'Ada',
      authorEmail: 'ada@example.com',
    });
    const repository = { fs, dir: dir.path };
    expect(await git.listFiles({ ...repository, ref: 'main' })).toEqual([
      '.gitignore',
      'README.md',
      'terraform/main.tf',
    ]);
    const [{ oid, commit: head }] = await git.log(repository);
    expect(oid).toBe(commit);
    expect(head).toMatchObject({
      message: 'Initial commit\n',
      parent: [],
      author: { name: 'Ada', email: 'ada@example.com' },
    });
    expect(await createLocalRepository(dir.path)).toBe(commit);
  });
});
