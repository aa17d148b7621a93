import { answeredRegions } from './answered-regions';

describe('answeredRegions', () => {
  it.each([
    [['westeurope', 'eastus']],
    [['eastus', 'westeurope', 'australiaeast']],
  ])('takes the regions that were named in their order: %j', regions => {
    const { locations, assumed } = answeredRegions({ regions });
    expect(Object.values(locations)).toEqual(regions);
    expect(assumed).toEqual([]);
  });

  it('fills up with the nearest, each once', () => {
    const { locations, assumed } = answeredRegions({
      regions: ['japaneast'],
      regionCount: 3,
    });
    expect(assumed).toHaveLength(2);
    expect(assumed).toContain('japanwest');
    expect(new Set(Object.values(locations)).size).toBe(3);
  });

  it('never takes fewer than were named', () => {
    const { locations } = answeredRegions({
      regions: ['japaneast', 'eastus'],
      regionCount: 1,
    });
    expect(Object.keys(locations)).toHaveLength(2);
  });

  it('assumes two where nobody says anything', () => {
    expect(answeredRegions({}).assumed).toHaveLength(2);
  });

  it('assumes only what the portal allows, which may be nothing', () => {
    expect(
      [...answeredRegions({}, ['eastus', 'westus2']).assumed].sort(),
    ).toEqual(['eastus', 'westus2']);
    expect(answeredRegions({}, []).locations).toEqual({});
  });
});
