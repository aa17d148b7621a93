import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { design } from '../design';
import type { SpecChanges } from '../rules/__testUtils__/spec';
import {
  expressRouteTo,
  manyRegions,
  specWith,
  twoSpokes,
  vpnTo,
} from '../rules/__testUtils__/spec';
import type { ConnectivitySpec } from '../spec';
import { parseSpec } from '../spec';
import { suggestGatewayRegion } from '../topology';
import {
  comparisonOf,
  figuresOf,
  optionOf,
  withEastUs,
} from './__testUtils__/compared';
import { compare, compareSteps } from './compare';
import { reasonRules } from './reasons';
import { sites } from './reasons/__testUtils__/test-reason';

const locations = [
  'westeurope',
  'northeurope',
  'eastus',
  'brazilsouth',
  'japaneast',
  'westus3',
];

/** Specs of every kind, with the regions in any order. */
const specs: fc.Arbitrary<SpecChanges> = fc
  .record({
    places: fc.uniqueArray(fc.constantFrom(...locations), {
      minLength: 2,
      maxLength: 4,
    }),
    pattern: fc.constantFrom(
      'global-peering',
      'vnet-to-vnet',
      'expressroute',
      'virtual-wan',
    ),
    entry: fc.constantFrom(
      {},
      vpnTo(),
      vpnTo(sites(2), { gateways: 'transit', gatewayRegion: 'r0' }),
      expressRouteTo({ regions: ['r0', 'r1'] }, { backup: 'vpn' }),
    ),
    inspected: fc.boolean(),
  })
  .map(({ places, pattern, entry, inspected }) => ({
    regions: {
      weu: undefined,
      neu: undefined,
      ...Object.fromEntries(
        places.map((location, index) => [
          `r${index}`,
          { location, addressSpace: [`10.${index}.0.0/16`] },
        ]),
      ),
    },
    interconnect: { pattern },
    ...(inspected
      ? {
          spokes: { app: { region: 'r0', addressSpace: ['10.99.0.0/16'] } },
          inspection: { via: 'azure-firewall' },
        }
      : {}),
    ...entry,
  }));

/** Every number in a value with the path to it, unless something around it has sources. */
function numbersWithoutSource(
  value: unknown,
  path: string,
  hasSource: boolean,
): string[] {
  if (typeof value === 'number') return hasSource ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  const { sources } = value as { readonly sources?: readonly unknown[] };
  const inside = hasSource || (Array.isArray(sources) && sources.length > 0);
  return Object.entries(value).flatMap(([key, entry]) =>
    numbersWithoutSource(entry, `${path}.${key}`, inside),
  );
}

describe('compare', () => {
  it('has the spec’s own variant among the options, with the findings of its own check', () => {
    const changes = vpnTo();
    const { options } = comparisonOf(changes);
    const current = options.filter(option => option.current);
    expect(current.map(({ id }) => id)).toEqual([
      'global-peering/vpn-per-region',
    ]);
    expect(current[0].findings).toEqual(design(specWith(changes)).findings);
    expect(current[0].assumptions).toEqual([]);
  });

  it('says which rule refuses an option, and measures nothing that is refused', () => {
    const { valid, findings, figures, reasons } = optionOf(
      'vnet-to-vnet/expressroute-transit',
      expressRouteTo(),
    );
    expect({ valid, figures, reasons }).toEqual({
      valid: false,
      figures: {},
      reasons: [],
    });
    expect(findings.map(({ rule }) => rule)).toContain(
      'vnet-to-vnet-expressroute-transit',
    );
  });

  it('refuses what the portal does not allow', () => {
    const { options, recommended } = design(specWith(), {
      policy: { allowedPatterns: ['virtual-wan'] },
    }).comparison();
    expect(options.filter(({ valid }) => valid).map(({ id }) => id)).toEqual([
      'virtual-wan/none',
    ]);
    expect(recommended?.pattern).toBe('virtual-wan');
  });

  it('recommends nothing where nothing is valid', () => {
    const { options, recommended } = comparisonOf({
      regions: { neu: { addressSpace: ['10.10.0.0/16'] } },
    });
    expect(recommended).toBeNull();
    expect(options.some(({ valid }) => valid)).toBe(false);
  });

  it('gives no option other addresses than the spec has', () => {
    const { options } = comparisonOf({
      regions: { neu: { addressSpace: undefined } },
      ...vpnTo(),
    });
    const planned = options.map(
      ({ spec, current }) => !current && spec.regions.neu.addressSpace,
    );
    expect(new Set(planned.filter(Boolean).map(String)).size).toBe(1);
  });

  it('does not compare what is no spec', () => {
    expect(() => design({}).comparison()).toThrow('nothing to compare');
  });

  describe('recommends', () => {
    const cases: [
      string,
      SpecChanges,
      Parameters<typeof comparisonOf>[1],
      string,
    ][] = [
      ['peering for two networks', {}, {}, 'global-peering/none'],
      [
        'a VPN gateway in each region',
        vpnTo(),
        {},
        'global-peering/vpn-per-region',
      ],
      [
        'the circuit that is there',
        expressRouteTo(),
        {},
        'global-peering/expressroute-per-region',
      ],
      [
        'Virtual WAN for 30 branches',
        vpnTo(sites(30)),
        {},
        'virtual-wan/vpn-per-region',
      ],
      ['Virtual WAN for many regions', manyRegions(20), {}, 'virtual-wan/none'],
      [
        'VNet-to-VNet where IPsec is demanded',
        vpnTo(),
        { requirements: { ipsecBetweenRegions: true } },
        'vnet-to-vnet/vpn-per-region',
      ],
      [
        'Virtual WAN where a gateway may be lost',
        vpnTo(),
        { requirements: { surviveGatewayFailure: true } },
        'virtual-wan/vpn-per-region',
      ],
      [
        'the shared gateway where a service is only in the other region',
        vpnTo(),
        { circumstances: { serviceOnlyInOtherRegion: true } },
        'global-peering/vpn-transit',
      ],
      [
        'peered hubs for inspection',
        { ...twoSpokes, inspection: { via: 'azure-firewall' } },
        {},
        'global-peering/none',
      ],
    ];

    it.each(cases)('%s', (_, changes, options, id) => {
      const { recommended, options: compared } = comparisonOf(changes, options);
      expect(recommended?.id).toBe(id);
      expect(compared[0].id).toBe(id);
    });

    it('nothing that does not do what is required', () => {
      const { recommended } = comparisonOf(vpnTo(), {
        requirements: {
          ipsecBetweenRegions: true,
          surviveGatewayFailure: true,
        },
      });
      expect(recommended).toBeNull();
    });
  });

  it('says what would change the recommendation', () => {
    const { changes } = comparisonOf(vpnTo());
    expect(
      Object.fromEntries(
        changes.map(change => [change.if, change.recommended]),
      ),
    ).toEqual({
      'IPsec between the regions were demanded': 'vnet-to-vnet/vpn-per-region',
      'on-premises had to survive the loss of any one gateway':
        'virtual-wan/vpn-per-region',
      // The site has one device.
      'on-premises had to survive the loss of any one connection, device or circuit':
        null,
      'the other regions existed only for a service that the first does not offer':
        'global-peering/vpn-transit',
      'there were 30 branches': 'virtual-wan/vpn-per-region',
      'there were an ExpressRoute circuit already':
        'global-peering/expressroute-per-region',
    });
  });

  it('has a source for every number', () => {
    fc.assert(
      fc.property(specs, changes => {
        for (const { id, figures, reasons, assumptions } of comparisonOf(
          changes,
        ).options) {
          expect(
            Object.entries({ ...figures, reasons, assumptions }).flatMap(
              ([name, figure]) =>
                numbersWithoutSource(figure, `${id}.${name}`, false),
            ),
          ).toEqual([]);
          for (const figure of Object.values(figures)) {
            expect(figure.sources.length).toBeGreaterThan(0);
            for (const source of figure.sources) {
              expect(source.url).toMatch(/^(https:|docs\/)/);
              expect(source.date).toMatch(/^20\d\d/);
            }
          }
        }
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  it('is the same for the same spec, whatever the order of its regions, unless that decides which of equally near ones all use', () => {
    fc.assert(
      fc.property(specs, changes => {
        fc.pre(
          suggestGatewayRegion(specWith(changes) as ConnectivitySpec)
            ?.because !== 'order',
        );
        const reversed = {
          ...changes,
          regions: Object.fromEntries(
            Object.entries(changes.regions as object).reverse(),
          ),
        };
        const figuresByOption = (of: SpecChanges) => {
          const { options, recommended, changes: would } = comparisonOf(of);
          return {
            recommended,
            would,
            options: options.map(({ id, valid, figures, reasons }) => ({
              id,
              valid,
              figures,
              reasons,
            })),
          };
        };
        expect(comparisonOf(changes)).toEqual(comparisonOf(changes));
        expect(figuresByOption(reversed)).toEqual(figuresByOption(changes));
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('recommends only what is valid and does what is required', () => {
    fc.assert(
      fc.property(
        specs,
        fc.record({
          ipsecBetweenRegions: fc.boolean(),
          surviveGatewayFailure: fc.boolean(),
          surviveLineFailure: fc.boolean(),
        }),
        (changes, requirements) => {
          const { options, recommended } = comparisonOf(changes, {
            requirements,
          });
          const fit = options.filter(
            ({ valid, meetsRequirements }) => valid && meetsRequirements,
          );
          expect(recommended?.id).toBe(fit[0]?.id);
          const order = options.map(({ valid }) => Number(valid));
          expect(order).toEqual([...order].sort((a, b) => b - a));
        },
      ),
      { numRuns: 10 },
    );
  }, 120_000);

  it('costs no less with more traffic, nor with higher prices', () => {
    fc.assert(
      fc.property(
        specs,
        fc.nat(10_000),
        fc.nat(10_000),
        fc.constantFrom(
          'peering/zone-1',
          'vpn-outbound/zone-1',
          'vpn-gateway/VpnGw2AZ',
          'virtual-hub',
        ),
        (changes, gigabytes, more, price) => {
          const costs = (perPair: number, usd: number) =>
            comparisonOf(changes, {
              traffic: { perPair, onPremisesPerRegion: perPair },
              prices: {
                [price]: {
                  usd,
                  per: price.includes('zone') ? 'gigabyte' : 'hour',
                  source: { title: 'x', url: 'https://x', date: '2026' },
                },
              },
            }).options.map(({ id, figures }) => ({
              id,
              to: figures.monthlyCost?.value?.to ?? 0,
            }));
          const toOf = (all: ReturnType<typeof costs>, id: string) =>
            all.find(each => each.id === id)!.to;
          const base = costs(gigabytes, 0.5);
          for (const grown of [
            costs(gigabytes + more, 0.5),
            costs(gigabytes, 0.75),
          ]) {
            for (const { id, to } of base) {
              expect(toOf(grown, id)).toBeGreaterThanOrEqual(to);
            }
          }
        },
      ),
      { numRuns: 5 },
    );
  }, 120_000);

  it('costs more with traffic where traffic is paid for', () => {
    const to = (perPair: number) =>
      figuresOf('global-peering/none', withEastUs, { traffic: { perPair } })
        .monthlyCost.value!.to;
    expect(to(2000)).toBeGreaterThan(to(1000));
  });

  it('never throws, whatever a spec of the right shape has wrong', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<SpecChanges>(
          { regions: { weu: undefined, neu: undefined } },
          { regions: { neu: undefined } },
          { regions: { neu: { location: 'atlantis' } } },
          { regions: { neu: { addressSpace: ['10.0.0.0/33'] } } },
          { interconnect: { topology: 'hub-and-spoke', hub: 'nowhere' } },
          { interconnect: { topology: 'hub-and-spoke' } },
          vpnTo({}),
          vpnTo({ hq: { addressSpace: ['192.168.0.0/16'] } }),
          vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'nowhere' }),
          vpnTo(undefined, { gateways: 'transit' }),
          expressRouteTo({ peeringLocation: 'Atlantis' }),
          expressRouteTo({ regions: ['nowhere'] }),
          expressRouteTo({ sites: ['nowhere'] }),
          { spokes: { app: { region: 'nowhere' } } },
          { regions: { constructor: { location: 'westus' } } },
        ),
        fc.constantFrom(
          'global-peering',
          'vnet-to-vnet',
          'expressroute',
          'virtual-wan',
        ),
        (changes, pattern) => {
          const { options } = comparisonOf({
            ...changes,
            interconnect: { ...(changes.interconnect as object), pattern },
          });
          expect(options.filter(({ current }) => current)).toHaveLength(1);
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('reasons', () => {
  it('have an id of their own, after which their files are named', () => {
    const files = readdirSync(join(__dirname, 'reasons'));
    const ids = reasonRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(files).toContain(`${id}.ts`);
      expect(files).toContain(`${id}.test.ts`);
    }
  });

  it('say in general what they hold, and where it is from', () => {
    for (const { title, sources } of reasonRules) {
      expect(title).toMatch(/^\S.*[^.]$/);
      expect(sources.length).toBeGreaterThan(0);
    }
  });
});

it('compares in steps that say how far it is', () => {
  const { spec } = parseSpec(specWith({}));
  if (!spec) throw new Error('This is no spec.');
  const seen: number[] = [];
  const steps = compareSteps(spec);
  let step = steps.next();
  for (; !step.done; step = steps.next()) seen.push(step.value);
  expect(step.value).toEqual(compare(spec));
  expect(seen.length).toBeGreaterThanOrEqual(step.value.options.length);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen[seen.length - 1]).toBe(1);
});
