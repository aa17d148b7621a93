import fs, { readdirSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import git from 'isomorphic-git';
import { createPublishLocalAction } from './publish-local';

describe('vnetConnectivity:publish:local', () => {
  const workspace = createMockDirectory();
  const root = createMockDirectory();
  const content = { 'README.md': '# hi\n', docs: { 'a.md': 'a\n' } };

  beforeEach(() => {
    workspace.setContent({ ...content, '.git': { HEAD: 'theirs' } });
    root.setContent({ repositories: {} });
  });

  async function run(
    input: { name: string; gitAuthorName?: string; sourcePath?: string },
    { enabled = true, isDryRun = false } = {},
  ) {
    const outputs: Record<string, any> = {};
    await createPublishLocalAction({
      repositories: { enabled, path: root.resolve('repositories/of/portal') },
      commit: { authorName: 'Portal', message: 'From the portal' },
    }).handler({
      ...createMockActionContext({ input, workspacePath: workspace.path }),
      isDryRun,
      output: (name, value) => void (outputs[name] = value),
    });
    return outputs;
  }

  const path = root.resolve('repositories/of/portal/contoso-core');

  it('writes a git repository with one commit', async () => {
    const outputs = await run({ name: 'contoso-core', gitAuthorName: 'Ada' });
    expect(outputs).toEqual({
      path,
      remoteUrl: `file://${path}`,
      catalogInfoPath: `${path}/catalog-info.yaml`,
      commitHash: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    expect(readdirSync(path).sort()).toEqual(['.git', 'README.md', 'docs']);
    const log = await git.log({ fs, dir: path, ref: 'main' });
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({
      oid: outputs.commitHash,
      commit: { message: 'From the portal\n', author: { name: 'Ada' } },
    });
    const status = await git.statusMatrix({ fs, dir: path });
    expect(status.every(([, ...state]) => state.join() === '1,1,1')).toBe(true);
    expect(readdirSync(root.resolve('repositories/of/portal'))).toEqual([
      'contoso-core',
    ]);
  });

  it('may be repeated', async () => {
    const first = await run({ name: 'contoso-core' });
    expect(await run({ name: 'contoso-core' })).toEqual(first);
  });

  it('keeps only one of two that run at the same moment', async () => {
    const [a, b] = await Promise.all([
      run({ name: 'contoso-core' }),
      run({ name: 'contoso-core' }),
    ]);
    expect(a).toEqual(b);
  });

  it('leaves a repository of this name with other content alone', async () => {
    await run({ name: 'contoso-core' });
    workspace.addContent({ 'README.md': 'other' });
    for (const isDryRun of [false, true]) {
      await expect(run({ name: 'contoso-core' }, { isDryRun })).rejects.toThrow(
        'A repository contoso-core with other content exists',
      );
    }
    expect(fs.readFileSync(`${path}/README.md`, 'utf8')).toBe('# hi\n');
  });

  it('writes nothing in a dry run', async () => {
    expect(await run({ name: 'contoso-core' }, { isDryRun: true })).toEqual({
      path,
      remoteUrl: `file://${path}`,
      catalogInfoPath: `${path}/catalog-info.yaml`,
    });
    expect(root.content()).toEqual({ repositories: {} });
  });

  it.each([
    '../x',
    '.',
    '..',
    '.git',
    'a/b',
    'a\\b',
    '/etc',
    '',
    'x.git',
    'a b',
  ])('refuses the name %j', async name => {
    await expect(run({ name })).rejects.toThrow(
      'cannot be the name of a repository',
    );
    expect(root.content()).toEqual({ repositories: {} });
  });

  it('refuses to publish nothing', async () => {
    workspace.clear();
    await expect(run({ name: 'contoso-core' })).rejects.toThrow(
      'There are no files to publish',
    );
  });

  it('refuses where the portal keeps no repositories', async () => {
    await expect(
      run({ name: 'contoso-core' }, { enabled: false }),
    ).rejects.toThrow('This portal keeps no local repositories');
  });
});
