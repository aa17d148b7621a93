import {
  deploymentLocations,
  needsGlobalMesh,
} from './virtual-network-manager';

describe('a mesh of Virtual Network Manager', () => {
  it.each([
    [[], false],
    [['westeurope'], false],
    [['westeurope', 'westeurope'], false],
    [['westeurope', 'northeurope'], true],
  ])('over %j has to be global: %s', (locations, global) => {
    expect(needsGlobalMesh(locations)).toBe(global);
  });

  it('is deployed once to each location', () => {
    expect(
      deploymentLocations(['westeurope', 'northeurope', 'westeurope']),
    ).toEqual(['northeurope', 'westeurope']);
  });
});
