import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createWaitForCatalogAction } from './wait-for-catalog';

describe('vnetConnectivity:catalog:wait', () => {
  const entity = { apiVersion: 'v1', kind: 'System', metadata: { name: 'x' } };
  const entityRef = 'system:default/x';

  async function run(
    getEntityByRef: jest.Mock,
    options: { isDryRun?: boolean; signal?: AbortSignal } = {},
    // Short, for those that wait until it is over.
    timeoutSeconds = 0.05,
  ) {
    const output = jest.fn();
    await createWaitForCatalogAction({
      catalog: { getEntityByRef },
      pollMilliseconds: 1,
    }).handler({
      ...createMockActionContext({
        input: { entityRef, timeoutSeconds },
      }),
      ...options,
      output,
    });
    return output.mock.calls;
  }

  it('waits until the entity is there', async () => {
    const get = jest.fn().mockResolvedValueOnce(undefined);
    get.mockResolvedValueOnce(undefined).mockResolvedValueOnce(entity);
    expect(await run(get, {}, 60)).toEqual([['found', true]]);
    expect(get).toHaveBeenCalledTimes(3);
  });

  it('gives up without failing', async () => {
    expect(await run(jest.fn())).toEqual([['found', false]]);
  });

  it('does not wait in a dry run', async () => {
    const get = jest.fn();
    expect(await run(get, { isDryRun: true })).toEqual([['found', false]]);
    expect(get).not.toHaveBeenCalled();
  });

  it('stops when the task is cancelled', async () => {
    await expect(
      run(jest.fn(), { signal: AbortSignal.abort() }),
    ).rejects.toThrow('aborted');
  });
});
