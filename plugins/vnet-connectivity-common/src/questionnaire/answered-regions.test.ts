import { answeredRegions } from './answered-regions';

describe('answeredRegions', () => {
  it('takes the regions that were named', () => {
    expect(answeredRegions({ regions: ['westeurope', 'eastus'] })).toEqual({
      locations: { eus: 'eastus', weu: 'westeurope' },
      assumed: [],
    });
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
