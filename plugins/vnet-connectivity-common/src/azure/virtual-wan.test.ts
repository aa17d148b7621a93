import { virtualNetworksPerHub } from './virtual-wan';

describe('virtualNetworksPerHub', () => {
  it('leaves less room the more hubs there are', () => {
    expect([1, 2, 10].map(virtualNetworksPerHub)).toEqual([499, 498, 490]);
  });
});
