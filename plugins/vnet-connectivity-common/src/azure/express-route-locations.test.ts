import type { PeeringLocation } from './express-route-locations';
import {
  circuitReachesLocation,
  findPeeringLocation,
  findProviderAt,
  geopoliticalRegionOf,
  peeringLocations,
} from './express-route-locations';
import { azureRegions, findAzureRegion } from './regions';

function at(name: string): PeeringLocation {
  const location = findPeeringLocation(name);
  if (!location) throw new Error(`no peering location ${name}`);
  return location;
}

const namesOf = (locations: readonly PeeringLocation[]) =>
  locations.map(({ name }) => name);

describe('peeringLocations', () => {
  it('are as many as the pages list: 105, and 28 for Metro', () => {
    expect(peeringLocations.filter(({ metro }) => !metro)).toHaveLength(105);
    expect(peeringLocations.filter(({ metro }) => metro)).toHaveLength(28);
  });

  it('are each found by their name, so that no two names are mistaken for each other', () => {
    for (const location of peeringLocations) {
      expect(findPeeringLocation(location.name)).toBe(location);
    }
  });

  it('offer Local only in Azure regions that exist and that the geopolitical region includes', () => {
    for (const { name, localRegions, geopoliticalRegion } of peeringLocations) {
      for (const location of localRegions) {
        expect([name, location, findAzureRegion(location)?.location]).toEqual([
          name,
          location,
          location,
        ]);
        expect([undefined, geopoliticalRegion]).toContain(
          geopoliticalRegionOf(location),
        );
      }
    }
  });

  it('have a Metro location only where the city has a location', () => {
    const cities = new Map(
      peeringLocations
        .filter(({ metro }) => !metro)
        .map(location => [location.name, location.geopoliticalRegion]),
    );
    for (const location of peeringLocations.filter(({ metro }) => metro)) {
      const city = location.name.replace(' Metro', '');
      expect([city, cities.get(city)]).toEqual([
        city,
        location.geopoliticalRegion,
      ]);
    }
  });

  it('name each provider once, without what separates the cells of the table', () => {
    for (const { name, providers } of peeringLocations) {
      expect([name, new Set(providers).size]).toEqual([name, providers.length]);
      for (const provider of providers) {
        expect(provider).toMatch(/^[^|;\s]([^|;]*[^|;\s])?$/);
      }
    }
  });

  it('spell a provider in one way', () => {
    const spellings = new Set(peeringLocations.flatMap(l => l.providers));
    const alike = new Set([...spellings].map(name => name.toLowerCase()));
    expect(alike.size).toBe(spellings.size);
  });

  it('do without Direct where the pages have a cross', () => {
    expect(namesOf(peeringLocations.filter(({ direct }) => !direct))).toEqual([
      'Brussels Metro',
      'Marseille',
      'Washington DC2',
      'Busan',
      'Seoul2',
      'Dubai2',
    ]);
  });
});

describe('findPeeringLocation', () => {
  it.each([
    ['amsterdam', 'Amsterdam'],
    ['AMSTERDAM 2', 'Amsterdam2'],
    [' Amsterdam metro ', 'Amsterdam Metro'],
    ['Queretaro(Mexico)', 'Queretaro (Mexico)'],
    ['Newport (Wales)', 'Newport(Wales)'],
    ['São Paulo', 'Sao Paulo'],
    ['washington d.c.', 'Washington DC'],
  ])('reads %j as %s', (written, name) => {
    expect(findPeeringLocation(written)?.name).toBe(name);
  });

  it.each(['', 'Atlantis', 'Amster', 'constructor', 'Beijing', 'westeurope'])(
    'does not know %j',
    name => {
      expect(findPeeringLocation(name)).toBeUndefined();
    },
  );

  it('tells what is at a location', () => {
    expect(at('Washington DC')).toMatchObject({
      geopoliticalRegion: 'North America',
      localRegions: ['eastus', 'eastus2'],
      direct: true,
      metro: false,
    });
    expect(at('Las Vegas').localRegions).toEqual([]);
    expect(at('Portland').providers).toEqual(['Ziply Fiber']);
    // Announced, but not active yet.
    expect(at('Toronto Metro').providers).toEqual([]);
  });
});

describe('findProviderAt', () => {
  it.each([
    ['Amsterdam', 'equinix', 'Equinix'],
    ['Amsterdam', 'Geant', 'GÉANT'],
    ['Dublin', 'Digital Realty', 'Interxion (Digital Realty)'],
    ['London', 'Digital Realty', 'Digital Realty'],
    ['London', 'interxion', 'Interxion (Digital Realty)'],
    ['Chicago', 'AT&T Netbond', 'AT&T NetBond'],
    ['Berlin', 'Megaport', undefined],
    ['Berlin', '', undefined],
  ])('finds at %s for %j: %s', (location, written, provider) => {
    expect(findProviderAt(at(location), written)).toBe(provider);
  });
});

describe('geopoliticalRegionOf', () => {
  it.each([
    ['westeurope', 'Europe'],
    ['eastus', 'North America'],
    ['mexicocentral', 'North America'],
    ['australiacentral', 'Australia Government'],
    ['australiaeast', 'Oceania'],
    ['newzealandnorth', 'Oceania'],
    ['koreasouth', 'South Korea'],
    ['brazilsoutheast', undefined],
    ['atlantis', undefined],
    ['constructor', undefined],
  ])('%s: %s', (location, region) => {
    expect(geopoliticalRegionOf(location)).toBe(region);
  });

  it('leaves open only the Azure regions that the page does not name', () => {
    expect(
      azureRegions
        .map(({ location }) => location)
        .filter(location => !geopoliticalRegionOf(location)),
    ).toEqual([
      'belgiumcentral',
      'brazilsoutheast',
      'chilecentral',
      'denmarkeast',
      'indiasouthcentral',
      'indonesiacentral',
      'malaysiawest',
    ]);
  });
});

describe('circuitReachesLocation', () => {
  it.each([
    ['Local', 'Amsterdam', 'westeurope', true],
    ['Local', 'Amsterdam', 'northeurope', false],
    ['Local', 'Las Vegas', 'westus', false],
    ['Standard', 'Amsterdam', 'westeurope', true],
    ['Standard', 'Amsterdam', 'northeurope', true],
    ['Standard', 'Amsterdam', 'eastus', false],
    ['Standard', 'Canberra', 'australiaeast', false],
    // The page does not name Indonesia Central, yet Local reaches it from here.
    ['Standard', 'Jakarta', 'indonesiacentral', true],
    ['Standard', 'Singapore', 'indonesiacentral', undefined],
    ['Premium', 'Amsterdam', 'eastus', true],
    ['Premium', 'Singapore', 'indonesiacentral', true],
  ] as const)('%s from %s to %s: %s', (tier, from, location, reaches) => {
    expect(circuitReachesLocation(tier, at(from), location)).toBe(reaches);
  });
});
