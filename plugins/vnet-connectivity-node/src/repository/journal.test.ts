import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { UpdateStep } from './journal';
import { completeUpdate, writeUpdate } from './journal';

// Each write is that of a process of its own.
jest.setTimeout(180_000);

const steps: readonly UpdateStep[] = [
  { path: 'README.md', before: 'old', after: 'new' },
  { path: 'docs/more/added.md', before: null, after: 'new' },
  { path: 'gone/here/old.md', before: 'old', after: null },
  { path: 'terraform/main.tf', before: 'old', after: 'new' },
];

/** Kills the process before its write number KILL_AT; of a text, half is written. */
const killer = `
const fs = require('node:fs');
let left = Number(process.env.KILL_AT);
const hook = (object, name) => {
  const real = object[name];
  object[name] = function (...args) {
    if (--left === 0) {
      if (name.startsWith('writeFile') && typeof args[1] === 'string')
        fs.writeSync(fs.openSync(args[0], 'w'), args[1].slice(0, args[1].length / 2));
      process.kill(process.pid, 'SIGKILL');
    }
    return real.apply(this, args);
  };
};
for (const name of ['writeFile', 'rename', 'rm', 'rmdir', 'mkdir', 'chmod']) {
  hook(fs, name + 'Sync');
  hook(fs.promises, name);
}
`;

describe('an update that is killed', () => {
  const dir = createMockDirectory();
  const repository = dir.resolve('repository');
  const before = {
    'README.md': 'old',
    'mine.md': 'mine',
    gone: { here: { 'old.md': 'old' } },
    terraform: { 'main.tf': 'old' },
    '.git': { HEAD: 'ref: refs/heads/main' },
  };
  const after = {
    'README.md': 'new',
    'mine.md': 'mine',
    docs: { more: { 'added.md': 'new' } },
    terraform: { 'main.tf': 'new' },
    '.git': { HEAD: 'ref: refs/heads/main' },
  };
  const tree = () =>
    dir.content({ path: 'repository', shouldReadAsText: true });
  const sources = (path: string) => resolve(__dirname, '../..', path);

  beforeEach(() => {
    dir.clear();
    dir.addContent({ repository: before, 'killer.cjs': killer });
    writeFileSync(dir.resolve('steps.json'), JSON.stringify({ steps }));
  });

  /** Runs a program that is killed before one of its writes; true where it was. */
  const isKilled = (at: number, ...program: string[]) => {
    const { signal, status, stderr } = spawnSync(
      process.execPath,
      ['--require', dir.resolve('killer.cjs'), ...program],
      { env: { ...process.env, KILL_AT: `${at}` }, encoding: 'utf8' },
    );
    if (signal === null && status !== 0) throw new Error(stderr);
    return signal === 'SIGKILL';
  };

  it('is new after the next command, at whichever write what writes was killed, and leaves nothing', async () => {
    const journal = dir.resolve(
      'repository/.git/vnet-connectivity-update.json',
    );
    const script = sources('bin/write-update.cjs');
    const content = readFileSync(dir.resolve('steps.json'), 'utf8');
    let at = 0;
    let killed = true;
    while (killed) {
      at++;
      dir.clear();
      dir.addContent({ repository: before, 'killer.cjs': killer });
      writeFileSync(journal, content);
      killed = isKilled(at, script, repository, journal);
      // Git commits nothing of this folder, so that nothing half done has a name that is committed.
      const { '.git': _, ...work } = tree() as Record<string, unknown>;
      expect(JSON.stringify(work)).not.toMatch(/update|tmp|lock/);
      await completeUpdate(repository);
      expect([at, tree()]).toEqual([at, after]);
    }
    expect(at).toBeGreaterThan(12);
  });

  it('is old, or new, wherever the process that began it was killed', async () => {
    writeFileSync(
      dir.resolve('run.cjs'),
      `require(${JSON.stringify(
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      )});
const { steps } = require(${JSON.stringify(dir.resolve('steps.json'))});
require(${JSON.stringify(sources('src/repository/journal.ts'))})
  .writeUpdate(${JSON.stringify(repository)}, steps);`,
    );
    const run = readFileSync(dir.resolve('run.cjs'), 'utf8');
    const seen = new Set<string>();
    let killed = true;
    for (let at = 1; killed; at++) {
      dir.clear();
      dir.addContent({
        repository: before,
        'killer.cjs': killer,
        'steps.json': JSON.stringify({ steps }),
        'run.cjs': run,
      });
      killed = isKilled(at, dir.resolve('run.cjs'));
      const { '.git': _, ...work } = tree() as Record<string, unknown>;
      const { '.git': __, ...old } = before;
      seen.add(isDeepStrictEqual(work, old) ? 'old' : 'new');
      await completeUpdate(repository);
      expect([before, after]).toContainEqual(tree());
    }
    expect([...seen]).toEqual(['old', 'new']);
  });

  it('does not touch what a person has changed before it was completed', async () => {
    writeFileSync(
      dir.resolve('repository/.git/vnet-connectivity-update.json'),
      readFileSync(dir.resolve('steps.json')),
    );
    writeFileSync(dir.resolve('repository/README.md'), 'mine');
    await completeUpdate(repository);
    expect(tree()).toMatchObject({
      'README.md': 'mine',
      terraform: { 'main.tf': 'new' },
    });
  });

  it('changes nothing where a file cannot be written', async () => {
    const blocked: readonly UpdateStep[] = [
      ...steps,
      // There is a folder by then.
      { path: 'docs/more', before: null, after: 'new' },
    ];
    await expect(writeUpdate(repository, blocked)).rejects.toThrow(
      'nothing was changed',
    );
    expect(tree()).toEqual(before);
  });

  it('is written down in the folder that a repository without Git ignores', async () => {
    dir.clear();
    dir.addContent({ repository: { 'README.md': 'old' } });
    await writeUpdate(repository, [
      { path: 'README.md', before: 'old', after: 'new' },
    ]);
    expect(existsSync(dir.resolve('repository/README.md'))).toBe(true);
    await completeUpdate(repository);
    expect(tree()).toEqual({ 'README.md': 'new' });
    expect(statSync(repository).isDirectory()).toBe(true);
  });

  it('does not leave the repository, whatever is written down', async () => {
    writeFileSync(
      dir.resolve('repository/.git/vnet-connectivity-update.json'),
      JSON.stringify({
        steps: [{ path: '../outside.md', before: null, after: 'new' }],
      }),
    );
    await expect(completeUpdate(repository)).rejects.toThrow(
      'is no path of a file in a repository',
    );
    expect(existsSync(dir.resolve('outside.md'))).toBe(false);
  });
});
