import fc from 'fast-check';
import { distanceKm, places } from './places';
import { placeOfRegion, searchRegions } from './region-search';
import { azureRegions, findAzureRegion } from './regions';

const found = (query: string) =>
  searchRegions(query).map(({ region }) => region.displayName);

/** The text with some of its letters in the other case, and with blanks around it. */
const writings = (text: string) =>
  fc
    .tuple(
      fc.array(fc.boolean(), {
        minLength: text.length,
        maxLength: text.length,
      }),
      fc.constantFrom('', ' ', '  '),
    )
    .map(
      ([upper, blanks]) =>
        blanks +
        [...text]
          .map((letter, index) =>
            upper[index] ? letter.toUpperCase() : letter.toLowerCase(),
          )
          .join('') +
        blanks,
    );

describe('searchRegions', () => {
  it.each(azureRegions.map(region => [region.displayName, region] as const))(
    'finds %s first by its whole name and by its location, in any case',
    (_, region) => {
      for (const name of [region.displayName, region.location]) {
        fc.assert(
          fc.property(writings(name), query => {
            expect(searchRegions(query)[0].region).toBe(region);
          }),
          { numRuns: 5 },
        );
      }
    },
  );

  it.each([
    ['East US', ['East US', 'East US 2']],
    ['west us', ['West US', 'West US 2', 'West US 3', 'West Central US']],
    ['central us', ['Central US']],
    ['South India', ['South India', 'India South Central']],
    ['us east 2', ['East US 2']],
    ['europe', ['North Europe', 'West Europe']],
    ['germany', ['Germany West Central', 'Germany North']],
    ['france', ['France Central', 'France South']],
    ['norway', ['Norway East', 'Norway West']],
    ['australia', ['Australia East']],
    ['usa', ['Central US']],
  ])('%s leads to %j, in this order', (query, expected) => {
    expect(found(query).slice(0, expected.length)).toEqual(expected);
  });

  it.each([
    ['frankfurt', 'Germany West Central'],
    ['hessen', undefined],
    ['virginia', 'East US'],
    ['new york', 'East US'],
    ['boston', 'East US'],
    ['paris', 'France Central'],
    ['dublin', 'North Europe'],
    ['ireland', 'North Europe'],
    ['holland', 'West Europe'],
    ['amsterdam', 'West Europe'],
    ['london', 'UK South'],
    ['wales', 'UK West'],
    ['england', 'UK South'],
    ['cardiff', 'UK West'],
    ['hamburg', 'Germany West Central'],
    ['vancouver', 'West US 2'],
    ['ohio', 'North Central US'],
    ['new jersey', 'East US'],
    ['köln', 'Germany West Central'],
    ['koeln', 'Germany West Central'],
    ['München', 'Germany West Central'],
    ['Zürich', 'Switzerland North'],
    ['zuerich', 'Switzerland North'],
    ['gavle', 'Sweden Central'],
    ['Gävle', 'Sweden Central'],
    ['stockholm', 'Sweden Central'],
    ['portugal', 'Spain Central'],
    ['texas', 'South Central US'],
    ['dallas', 'South Central US'],
    ['seattle', 'West US 2'],
    ['san francisco', 'West US'],
    ['california', 'West US'],
    ['chicago', 'North Central US'],
    ['sydney', 'Australia East'],
    ['tokyo', 'Japan East'],
    ['mumbai', 'West India'],
    ['são paulo', 'Brazil South'],
    ['hong kong', 'East Asia'],
    ['singapore', 'Southeast Asia'],
  ])('the place %s leads to %s', (query, expected) => {
    expect(found(query)[0]).toBe(expected);
  });

  it('puts regions on request behind all others, unless one is named exactly', () => {
    for (const query of ['germany', 'south', 'africa', 'uae', 'berlin', 'a']) {
      const restricted = searchRegions(query).map(
        ({ region }) => region.restricted,
      );
      expect(restricted).toEqual([...restricted].sort());
    }
    expect(found('germany north')[0]).toBe('Germany North');
  });

  it('says how far a place is from a region that is not in it, and nothing where the name was typed', () => {
    const [nearest] = searchRegions('new york');
    expect(nearest.near?.place.name).toBe('New York');
    expect(nearest.near?.km).toBeGreaterThan(300);
    expect(nearest.near?.km).toBeLessThan(360);
    expect(searchRegions('east us')[0]).not.toHaveProperty('near');
  });

  it('offers only regions that were given, and all of them while nothing is typed', () => {
    const allowed = azureRegions.filter(({ location }) =>
      ['northeurope', 'westeurope'].includes(location),
    );
    expect(searchRegions(' ', allowed).map(({ region }) => region)).toEqual(
      allowed,
    );
    expect(
      searchRegions('frankfurt', allowed).map(({ region }) => region.location),
    ).toEqual(['westeurope', 'northeurope']);
    expect(searchRegions('atlantis')).toEqual([]);
  });
});

describe('placeOfRegion', () => {
  it.each(azureRegions.map(({ location }) => location))(
    'knows the city of %s',
    location => {
      expect(placeOfRegion(location)?.name).toBe(
        findAzureRegion(location)?.city,
      );
    },
  );

  it('puts both regions of Virginia at the same distance', () => {
    expect(placeOfRegion('eastus')).toBe(placeOfRegion('eastus2'));
  });
});

describe('places', () => {
  it('are on the globe, each once', () => {
    expect(places.length).toBeGreaterThan(300);
    expect(new Set(places.map(({ name, area }) => name + area)).size).toBe(
      places.length,
    );
    for (const { latitude, longitude } of places) {
      expect(Math.abs(latitude)).toBeLessThan(90);
      expect(Math.abs(longitude)).toBeLessThan(180);
    }
  });

  it('are as far from each other as on the globe', () => {
    const at = (name: string) => places.find(place => place.name === name)!;
    // Figures of an atlas, within what a tenth of a degree allows.
    expect(distanceKm(at('Hamburg'), at('Amsterdam'))).toBeCloseTo(365, -1.3);
    expect(distanceKm(at('Sydney'), at('Santiago')) / 11350).toBeCloseTo(1, 1);
    expect(distanceKm(at('Paris'), at('Paris'))).toBe(0);
  });
});
