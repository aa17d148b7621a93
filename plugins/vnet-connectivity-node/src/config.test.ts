import { resolve } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { readLocalRepositories } from './config';

describe('readLocalRepositories', () => {
  it('is off where nothing is configured', () => {
    expect(readLocalRepositories(new ConfigReader({}))).toEqual({
      enabled: false,
      path: resolve('repositories'),
    });
  });

  it('resolves the folder', () => {
    expect(
      readLocalRepositories(
        new ConfigReader({
          vnetConnectivity: {
            localRepositories: { enabled: true, path: '../x' },
          },
        }),
      ),
    ).toEqual({ enabled: true, path: resolve('../x') });
  });
});
