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
  const logger = mockServices.logger.mock();
  const applyMutation = jest.fn();
  const refresh = jest.fn();
  let provider: LocalRepositoriesEntityProvider;

  beforeEach(async () => {
    jest.resetAllMocks();
    folder.setContent({ old: { 'catalog-info.yaml': 'kind: System' } });
    provider = new LocalRepositoriesEntityProvider(folder.path, logger, 10);
    await provider.connect({ applyMutation, refresh });
  });

  afterEach(() => provider.stop());

  /** Waits until the catalog was told of exactly these repositories. */
  async function told(...names: string[]) {
    const expected = names.map(name =>
      join(folder.path, name, 'catalog-info.yaml'),
    );
    return eventually(() => {
      const [last] = (applyMutation.mock.lastCall ??
        []) as EntityProviderMutation[];
      expect(
        last?.type === 'full' &&
          last.entities.map(({ entity }) => entity.spec?.target),
      ).toEqual(expected);
      return true;
    });
  }

  /** Waits until an expectation holds. */
  async function eventually<T>(expectation: () => T): Promise<T> {
    const deadline = Date.now() + 4000;
    for (;;) {
      try {
        return expectation();
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await new Promise(done => setTimeout(done, 10));
      }
    }
  }

  const pause = () => new Promise(done => setTimeout(done, 100));

  it('tells of repositories that were there before, or a restart would lose them', async () => {
    expect(await told('old')).toBe(true);
  });

  it('tells once where nothing changes', async () => {
    await told('old');
    await pause();
    expect(applyMutation).toHaveBeenCalledTimes(1);
    expect(refresh).not.toHaveBeenCalled();
  });

  it('tells of a repository that is written later', async () => {
    await told('old');
    mkdirSync(join(folder.path, 'new', 'terraform'), { recursive: true });
    writeFileSync(join(folder.path, 'new', 'catalog-info.yaml'), 'kind: x');
    expect(await told('new', 'old')).toBe(true);
  });

  it('tells of a repository when it moves to its place, and not before', async () => {
    await told('old');
    folder.addContent({ '.staged': { 'catalog-info.yaml': 'kind: x' } });
    await pause();
    expect(applyMutation).toHaveBeenCalledTimes(1);
    renameSync(join(folder.path, '.staged'), join(folder.path, 'new'));
    expect(await told('new', 'old')).toBe(true);
  });

  it('has a changed file read again', async () => {
    await told('old');
    await pause();
    const file = join(folder.path, 'old', 'catalog-info.yaml');
    writeFileSync(file, 'kind: Component');
    await eventually(() =>
      expect(refresh).toHaveBeenCalledWith({ keys: [`file:${file}`] }),
    );
    expect(applyMutation).toHaveBeenCalledTimes(1);
  });

  it('takes a deleted repository back', async () => {
    await told('old');
    rmSync(join(folder.path, 'old'), { recursive: true });
    expect(await told()).toBe(true);
  });

  it('sees a folder that was deleted and is written again', async () => {
    await told('old');
    rmSync(folder.path, { recursive: true });
    await told();
    folder.addContent({ new: { 'catalog-info.yaml': 'kind: x' } });
    expect(await told('new')).toBe(true);
  });

  it('tries again what failed, and complains once', async () => {
    applyMutation.mockRejectedValueOnce(new Error('database is away'));
    applyMutation.mockRejectedValueOnce(new Error('database is away'));
    folder.addContent({ new: { 'catalog-info.yaml': '' } });
    await eventually(() =>
      expect(applyMutation.mock.calls.length).toBeGreaterThan(2),
    );
    expect(await told('new', 'old')).toBe(true);
    expect(logger.error).toHaveBeenCalledTimes(1);
  });

  it('leaves folders alone that are no repositories', async () => {
    folder.addContent({ notes: { 'readme.txt': '' }, 'file.yaml': '' });
    await pause();
    expect(await told('old')).toBe(true);
  });
});
