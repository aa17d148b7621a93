import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { LocalRepositoriesEntityProvider } from './LocalRepositoriesEntityProvider';

describe('LocalRepositoriesEntityProvider', () => {
  const folder = createMockDirectory();
  let provider: LocalRepositoriesEntityProvider;
  let mutations: EntityProviderMutation[];
  const refresh = jest.fn();

  beforeEach(async () => {
    folder.setContent({ old: { 'catalog-info.yaml': 'kind: System' } });
    mutations = [];
    provider = new LocalRepositoriesEntityProvider(
      folder.path,
      mockServices.logger.mock(),
    );
    await provider.connect({
      applyMutation: async mutation => {
        mutations.push(mutation);
      },
      refresh: async ({ keys }) => refresh(keys),
    });
  });

  afterEach(() => provider.stop());

  /** Waits until the catalog was told of exactly these repositories. */
  async function told(...names: string[]) {
    const expected = names.map(name =>
      join(folder.path, name, 'catalog-info.yaml'),
    );
    for (let tries = 0; tries < 100; tries += 1) {
      const last = mutations.at(-1);
      const targets =
        last?.type === 'full'
          ? last.entities.map(({ entity }) => entity.spec?.target)
          : undefined;
      if (JSON.stringify(targets) === JSON.stringify(expected)) return names;
      await new Promise(done => setTimeout(done, 50));
    }
    throw new Error(`The catalog was told ${JSON.stringify(mutations.at(-1))}`);
  }

  it('tells of repositories that were there before, or a restart would lose them', async () => {
    expect(await told('old')).toEqual(['old']);
  });

  it('tells of a repository that is written later', async () => {
    await told('old');
    mkdirSync(join(folder.path, 'new', 'terraform'), { recursive: true });
    writeFileSync(join(folder.path, 'new', 'catalog-info.yaml'), 'kind: x');
    expect(await told('new', 'old')).toHaveLength(2);
  });

  it('tells of a repository when it moves to its place, and not before', async () => {
    await told('old');
    folder.addContent({ '.staged': { 'catalog-info.yaml': 'kind: x' } });
    await new Promise(done => setTimeout(done, 500));
    expect(JSON.stringify(mutations)).not.toContain('.staged');
    renameSync(join(folder.path, '.staged'), join(folder.path, 'new'));
    expect(await told('new', 'old')).toHaveLength(2);
  });

  it('has a changed file read again', async () => {
    await told('old');
    const file = join(folder.path, 'old', 'catalog-info.yaml');
    await new Promise(done => setTimeout(done, 100));
    writeFileSync(file, 'kind: Component');
    for (let tries = 0; !refresh.mock.calls.length && tries < 100; tries += 1) {
      await new Promise(done => setTimeout(done, 50));
    }
    expect(refresh).toHaveBeenCalledWith([`file:${file}`]);
  });

  it('takes a deleted repository back', async () => {
    await told('old');
    rmSync(join(folder.path, 'old'), { recursive: true });
    expect(await told()).toEqual([]);
  });

  it('leaves folders alone that are no repositories', async () => {
    folder.addContent({ notes: { 'readme.txt': '' }, 'file.yaml': '' });
    expect(await told('old')).toEqual(['old']);
  });
});
