import {
  findRegionCoordinates,
  geographyGroups,
  regionCoordinatesSource,
} from './region-coordinates';
import { azureRegions } from './regions';

describe('findRegionCoordinates', () => {
  it.each(azureRegions.map(({ location }) => location))(
    '%s is somewhere on the globe, in whole degrees and in a group',
    location => {
      const found = findRegionCoordinates(location);
      expect(found).toBeDefined();
      const { latitude, longitude, geographyGroup } = found!;
      expect(Math.abs(latitude)).toBeLessThanOrEqual(70);
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect([latitude, longitude].every(Number.isInteger)).toBe(true);
      expect(geographyGroups).toContain(geographyGroup);
    },
  );

  it('puts the regions of one geography into one group, and near each other', () => {
    for (const a of azureRegions) {
      for (const b of azureRegions) {
        // Azure's own geographies of this name span continents.
        if (a.geography !== b.geography || a.geography === 'Asia Pacific') {
          continue;
        }
        const [x, y] = [a, b].map(({ location }) =>
          findRegionCoordinates(location),
        );
        expect(x?.geographyGroup).toBe(y?.geographyGroup);
        expect(Math.abs(x!.longitude - y!.longitude)).toBeLessThan(50);
        expect(Math.abs(x!.latitude - y!.latitude)).toBeLessThan(25);
      }
    }
  });

  it('knows no location that Azure does not have, and says where it read the others', () => {
    expect(findRegionCoordinates('atlantis')).toBeUndefined();
    expect(regionCoordinatesSource.url).toMatch(/list-locations/);
  });
});
