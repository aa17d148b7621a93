import fc from 'fast-check';
import type { ConnectivitySpec, DeviceSpec } from '../spec';
import { region, spec } from './__testUtils__/arbitrary-spec';
import {
  deviceKeys,
  generationOf,
  policySuffix,
  rangeWithin,
} from './existing';
import { planSpec } from './planned-spec';

const device = (digit: number, key?: string): DeviceSpec => ({
  ...(key === undefined ? {} : { key }),
  ipAddress: `203.0.113.${digit}`,
});

/** The spec as somebody wrote it who leaves out whatever can be left out of networks. */
function raw({ regions, ...rest }: ConnectivitySpec): ConnectivitySpec {
  return {
    ...rest,
    regions: Object.fromEntries(
      Object.entries(regions).map(([key, { location, existingVnetId }]) => [
        key,
        { location, ...(existingVnetId ? { existingVnetId } : {}) },
      ]),
    ),
  };
}

describe('deviceKeys', () => {
  it.each([
    ['places', [device(1), device(2)], [], ['0', '1']],
    ['what is stated', [device(1, 'a'), device(2)], [], ['a', '1']],
    [
      'another number than one that is stated',
      [device(1), device(2, '0')],
      [],
      ['1', '0'],
    ],
    [
      'those of the same addresses',
      [device(2), device(1)],
      [device(1), device(2)],
      ['1', '0'],
    ],
    [
      'the one that stays when the first device goes',
      [device(2)],
      [device(1), device(2)],
      ['1'],
    ],
    [
      'a number that no device of before has',
      [device(2), device(3)],
      [device(1), device(2)],
      ['1', '2'],
    ],
    [
      'that of the place where a device got another address',
      [device(3), device(2)],
      [device(1), device(2)],
      ['0', '1'],
    ],
    [
      'those of keys that were stated',
      [device(2), device(3)],
      [device(1, 'fw-a'), device(2, 'fw-b')],
      ['fw-b', '1'],
    ],
  ] as const)('are %s', (_, devices, existing, keys) => {
    expect(deviceKeys(devices, existing)).toEqual(keys);
  });

  it('are different, and stay whatever comes, goes or changes its place', () => {
    const digits = fc.uniqueArray(fc.nat(20), { maxLength: 6 });
    fc.assert(
      fc.property(digits, digits, (before, after) => {
        const [older, newer] = [before, after].map(each =>
          each.map(digit => device(digit)),
        );
        const was = deviceKeys(older);
        const is = deviceKeys(newer, older);
        expect(new Set(is).size).toBe(newer.length);
        const staying = before.filter(digit => after.includes(digit));
        expect(staying.map(digit => is[after.indexOf(digit)])).toEqual(
          staying.map(digit => was[before.indexOf(digit)]),
        );
      }),
    );
  });
});

describe('generationOf', () => {
  const existing = (sku: string) =>
    planSpec({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'n', owner: 'o' },
      regions: {},
      interconnect: { pattern: 'global-peering' },
      gateways: { vpn: { sku } },
    });

  it.each([
    ['VpnGw1AZ', undefined, 'Generation1'],
    ['VpnGw2AZ', undefined, 'Generation2'],
    ['VpnGw2AZ', 'VpnGw1AZ', 'Generation1'],
    ['VpnGw3AZ', 'VpnGw1AZ', 'Generation1'],
    ['VpnGw4AZ', 'VpnGw1AZ', 'Generation2'],
    ['VpnGw1AZ', 'VpnGw2AZ', 'Generation1'],
    ['Basic', 'VpnGw2AZ', undefined],
  ])('of %s after %s is %s', (sku, before, generation) => {
    expect(generationOf(sku, before ? existing(before) : undefined)).toBe(
      generation,
    );
  });
});

describe('policySuffix', () => {
  const firewalls = (tier: 'Standard' | 'Premium', suffix?: string) => ({
    via: 'azure-firewall' as const,
    tier,
    ...(suffix === undefined ? {} : { policySuffix: suffix }),
  });

  it.each([
    ['none of new firewalls', 'Premium', undefined, undefined],
    ['none where there was an appliance', 'Premium', { via: 'nva' }, undefined],
    ['none while the tier stays', 'Premium', firewalls('Premium'), undefined],
    ['one of a higher tier', 'Premium', firewalls('Standard'), 'premium'],
    ['one of a lower tier', 'Standard', firewalls('Premium'), 'standard'],
    ['the same', 'Premium', firewalls('Premium', 'premium'), 'premium'],
    ['none again', 'Standard', firewalls('Premium', 'premium'), undefined],
  ] as const)('is %s', (_, tier, existing, suffix) => {
    expect(policySuffix(tier, existing)).toBe(suffix);
  });
});

describe('rangeWithin', () => {
  it('keeps a range only where it lies in the space', () => {
    expect(rangeWithin('10.0.1.0/24', ['10.0.0.0/16'])).toBe('10.0.1.0/24');
    expect(rangeWithin('10.1.1.0/24', ['10.0.0.0/16'])).toBeUndefined();
    expect(rangeWithin(undefined, ['10.0.0.0/16'])).toBeUndefined();
  });
});

describe('planSpec of a network that is built', () => {
  it('keeps what was chosen for it, and changes nothing where nothing is edited', () => {
    fc.assert(
      fc.property(spec, document => {
        const built = planSpec(document);
        expect(planSpec(document, undefined, built)).toEqual(built);
      }),
    );
  });

  it('leaves the networks of regions alone when another one comes before them', () => {
    fc.assert(
      fc.property(spec, region, (document, added) => {
        const before = raw(document);
        const built = planSpec(before);
        const { regions } = planSpec(
          { ...before, regions: { added, ...before.regions } },
          undefined,
          built,
        );
        const addressesOf = (of: typeof regions) =>
          Object.keys(before.regions).map(key => [
            of[key].addressSpace,
            of[key].hubAddressPrefix,
          ]);
        expect(addressesOf(regions)).toEqual(addressesOf(built.regions));
      }),
    );
  });

  it('leaves what stands in no region where it is', () => {
    const regions = {
      a: { location: 'westeurope' },
      b: { location: 'uksouth' },
    };
    const document = {
      apiVersion: 'vnet-connectivity/v1' as const,
      kind: 'ConnectivitySpec' as const,
      metadata: { name: 'n', owner: 'o' },
      regions,
      interconnect: { pattern: 'virtual-wan' as const },
    };
    const built = planSpec(document);
    expect(built.interconnect.location).toBeUndefined();
    const changed = planSpec(
      { ...document, regions: { b: regions.b } },
      undefined,
      built,
    );
    expect(changed.interconnect.location).toBe('westeurope');
    expect(planSpec(changed)).toEqual(changed);
  });
});
