import fc from 'fast-check';
import { prefixOf } from '../address';
import { asnReservedBy, privateAsns, usablePrivateAsns } from './asn';
import { roundTripLatencyMs } from './latency';
import { exampleRoundTrip } from './latency-example';
import { limits } from './limits';
import {
  azureRegions,
  azureRegionSources,
  findAzureRegion,
  gatewayZones,
  guessAzureRegion,
} from './regions';
import {
  linkLocalRange,
  privateRanges,
  unusableRanges,
} from './reserved-ranges';
import { sources } from './sources';
import { findVpnGatewaySku, vpnGatewaySkus } from './vpn-gateway';

describe('sources', () => {
  it.each(Object.entries(sources))(
    '%s says what it is, where it is and of when it is',
    (_, { title, url, date }) => {
      expect(title).not.toBe('');
      expect(url).toMatch(/^(https:\/\/|docs\/)\S+$/);
      expect(date).toMatch(/^20\d\d(-\d\d(-\d\d)?|\/20\d\d)?$/);
    },
  );

  it('stand behind every limit and every region', () => {
    const known = Object.values(sources);
    for (const { source } of Object.values(limits)) {
      expect(known).toContain(source);
    }
    expect(azureRegionSources.length).toBeGreaterThan(0);
  });

  it('mark what is of a third party: coordinates, and prices for which no page of Microsoft was read', () => {
    for (const [id, source] of Object.entries(sources)) {
      expect('thirdParty' in source && source.thirdParty).toBe(
        id === 'geoNames' ||
          (id.endsWith('Pricing') &&
            !source.url.startsWith('https://learn.microsoft.com/')),
      );
    }
  });
});

describe('azureRegions', () => {
  it('have each location once, in lower case without spaces', () => {
    const locations = azureRegions.map(({ location }) => location);
    expect(new Set(locations).size).toBe(locations.length);
    for (const location of locations) expect(location).toMatch(/^[a-z0-9]+$/);
  });

  it('are paired with regions that exist', () => {
    const paired = azureRegions.flatMap(
      ({ pairedLocation }) => pairedLocation ?? [],
    );
    expect(paired.filter(location => !findAzureRegion(location))).toEqual([]);
  });

  it('are found by their display name however it is written', () => {
    for (const region of azureRegions) {
      expect(guessAzureRegion(region.displayName.toUpperCase())).toBe(region);
    }
    expect(guessAzureRegion(' west-europe ')?.location).toBe('westeurope');
    expect(guessAzureRegion('atlantis')).toBeUndefined();
  });

  it('have zones for gateways only where there are three', () => {
    expect(gatewayZones('westeurope')).toEqual(['1', '2', '3']);
    expect(gatewayZones('westus')).toEqual([]);
    expect(gatewayZones('atlantis')).toEqual([]);
    expect(gatewayZones('constructor')).toEqual([]);
  });
});

describe('roundTripLatencyMs', () => {
  it('knows only regions that exist, and no time below zero', () => {
    const locations = azureRegions.map(({ location }) => location);
    const times = locations.flatMap(from =>
      locations.flatMap(to => roundTripLatencyMs(from, to) ?? []),
    );
    expect(times.length).toBeGreaterThan(2000);
    // Zero within a region only.
    expect(times.filter(ms => ms === 0)).toHaveLength(locations.length);
    expect(Math.min(...times)).toBe(0);
  });

  it('has the figure that texts take as their example', () => {
    const { from, to, ms } = exampleRoundTrip;
    expect(ms).toBe(roundTripLatencyMs(from, to));
  });

  it('knows nothing of places that do not exist', () => {
    expect(roundTripLatencyMs('westeurope', 'atlantis')).toBeUndefined();
    expect(roundTripLatencyMs('atlantis', 'westeurope')).toBeUndefined();
  });
});

describe('vpnGatewaySkus', () => {
  it('are larger from one to the next, so that the first that fits is the smallest', () => {
    const creatable = vpnGatewaySkus.filter(
      ({ creatable: can, fullFeatured }) => can && fullFeatured,
    );
    expect(creatable.map(({ name }) => name)).toEqual([
      'VpnGw1AZ',
      'VpnGw2AZ',
      'VpnGw3AZ',
      'VpnGw4AZ',
      'VpnGw5AZ',
    ]);
    for (const [index, sku] of creatable.slice(1).entries()) {
      expect(sku.aggregateMbps).toBeGreaterThan(creatable[index].aggregateMbps);
      expect(sku.tunnels).toBeGreaterThanOrEqual(creatable[index].tunnels);
    }
  });

  it('have an AZ SKU for each that is not created any more', () => {
    const successors = vpnGatewaySkus
      .filter(({ creatable }) => !creatable)
      .map(({ name }) => findVpnGatewaySku(`${name}AZ`));
    expect(successors.map(sku => sku?.creatable)).toEqual(Array(5).fill(true));
    expect(findVpnGatewaySku('constructor')).toBeUndefined();
  });
});

describe('asnReservedBy', () => {
  it.each([
    [8074, 'Azure'],
    [8075, 'Azure'],
    [12076, 'Azure'],
    [65515, 'Azure'],
    [65517, 'Azure'],
    [65520, 'Azure'],
    [23456, 'IANA'],
    [64496, 'IANA'],
    [64511, 'IANA'],
    [65535, 'IANA'],
    [65551, 'IANA'],
    [64512, undefined],
    [65514, undefined],
    [65521, undefined],
    [65534, undefined],
    [3320, undefined],
    [4200000000, undefined],
  ])('knows that %i is reserved by %s', (asn, by) => {
    expect(asnReservedBy(asn)).toBe(by);
  });

  it('leaves free what is called usable', () => {
    for (const { first, last } of usablePrivateAsns) {
      for (let asn = first; asn <= last; asn += 1) {
        expect(asnReservedBy(asn)).toBeUndefined();
      }
    }
  });
});

describe('privateAsns', () => {
  it('hands out each free number once, enough for any network', () => {
    const handedOut = [...privateAsns()];
    expect(new Set(handedOut).size).toBe(handedOut.length);
    expect(handedOut.length).toBeGreaterThan(1000);
    expect(handedOut[0]).toBe(65010);
    fc.assert(
      fc.property(fc.constantFrom(...handedOut), asn => {
        expect(asnReservedBy(asn)).toBeUndefined();
      }),
    );
  });
});

describe('ranges', () => {
  it('can all be read', () => {
    for (const text of [
      ...privateRanges,
      linkLocalRange,
      ...unusableRanges.map(({ prefix }) => prefix),
    ]) {
      expect(() => prefixOf(text)).not.toThrow();
    }
  });
});
