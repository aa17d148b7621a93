import fc from 'fast-check';
import type { SpecChanges } from '../rules/__testUtils__/spec';
import { expressRouteTo, specWith, vpnTo } from '../rules/__testUtils__/spec';
import type { ConnectivitySpec } from '../spec';
import { suggestGatewayRegion } from '../topology';
import { comparisonOf } from './__testUtils__/compared';
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

describe('compare, for specs of every kind', () => {
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
