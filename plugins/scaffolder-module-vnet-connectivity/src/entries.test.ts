import type * as loaders from './fieldLoaders';

jest.mock('./fields', () => {
  throw new Error('The fields are loaded.');
});
jest.mock('backstage-plugin-vnet-connectivity-common', () => {
  throw new Error('The domain is loaded.');
});

describe('what portals load at their start', () => {
  it.each(['./alpha', './extensions'])(
    'has no field in it, and nothing of the domain: %s',
    async entry => {
      expect(jest.requireActual(entry)).toBeDefined();
      const { fieldLoaders } =
        jest.requireActual<typeof loaders>('./fieldLoaders');
      for (const load of Object.values(fieldLoaders)) {
        await expect(load()).rejects.toThrow('The fields are loaded.');
      }
    },
  );
});
