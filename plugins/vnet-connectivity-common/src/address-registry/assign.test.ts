import fc from 'fast-check';
import { networkOf, formatPrefix, overlaps, prefixOf } from '../address';
import { specWith } from '../rules/__testUtils__/spec';
import { assignRanges, poolUses } from './assign';
import { rangeRequestsOf, withAssignedRanges } from './spec-ranges';
import type { AddressPool, TakenRange } from './types';

const west: AddressPool = {
  name: 'west',
  locations: ['westeurope'],
  ranges: ['10.10.0.0/22'],
  prefixLength: 24,
};
const anywhere: AddressPool = {
  name: 'anywhere',
  ranges: ['10.20.0.0/23'],
  prefixLength: 24,
};
const sales: TakenRange = {
  prefix: '10.10.0.0/24',
  owner: 'system:default/sales',
  takenBy: 'repository',
};

describe('assignRanges', () => {
  it('gives the next free range of the pool for the location, and of the others after it', () => {
    const requests = Array.from({ length: 5 }, (_, at) => ({
      key: `regions.r${at}`,
      location: 'westeurope',
    }));
    expect(assignRanges([west, anywhere], [sales], requests)).toEqual({
      assigned: [
        { key: 'regions.r0', prefix: '10.10.1.0/24' },
        { key: 'regions.r1', prefix: '10.10.2.0/24' },
        { key: 'regions.r2', prefix: '10.10.3.0/24' },
        { key: 'regions.r3', prefix: '10.20.0.0/24' },
        { key: 'regions.r4', prefix: '10.20.1.0/24' },
      ],
    });
  });

  it('gives nothing of a pool for another location or environment', () => {
    const production = { ...anywhere, environment: 'production' };
    const request = { key: 'regions.n', location: 'northeurope' };
    expect(assignRanges([west, production], [], [request])).toEqual({
      refused: [
        {
          key: 'regions.n',
          message:
            'No pool of the portal is for northeurope. Ask the owner of the portal for one, or write an address space.',
        },
      ],
    });
    expect(
      assignRanges(
        [production],
        [],
        [{ ...request, environment: 'production' }],
      ),
    ).toEqual({ assigned: [{ key: 'regions.n', prefix: '10.20.0.0/24' }] });
  });

  it('refuses a range that somebody has, names the owner and the next free one', () => {
    const answer = assignRanges(
      [west],
      [sales],
      [
        { key: 'regions.a', prefix: '10.10.0.128/25', location: 'westeurope' },
        { key: 'regions.b', location: 'westeurope' },
      ],
    );
    expect(answer).toEqual({
      refused: [
        {
          key: 'regions.a',
          prefix: '10.10.0.128/25',
          message:
            '10.10.0.128/25 is not free: system:default/sales has 10.10.0.0/24. The next free range of this size is 10.10.1.0/25.',
          taken: sales,
          free: '10.10.1.0/25',
        },
      ],
    });
  });

  it('says how long a reservation of somebody else lasts', () => {
    const answer = assignRanges(
      [west],
      [
        {
          prefix: '10.10.0.0/22',
          owner: 'hr',
          takenBy: 'reservation',
          until: '2026-12-01T10:00:00.000Z',
        },
      ],
      [{ key: 'regions.a', prefix: '10.10.0.0/24', location: 'westeurope' }],
    );
    expect(answer).toMatchObject({
      refused: [
        {
          message:
            '10.10.0.0/24 is not free: hr has 10.10.0.0/22 until 2026-12-01T10:00:00.000Z. No pool of the portal has a free range of this size.',
        },
      ],
    });
  });

  it('keeps certain ranges from the other requests of the same network', () => {
    expect(
      assignRanges(
        [anywhere],
        [],
        [
          { key: 'spokes.any' },
          { key: 'spokes.first', prefix: '10.20.0.0/24' },
        ],
      ),
    ).toEqual({
      assigned: [
        { key: 'spokes.any', prefix: '10.20.1.0/24' },
        { key: 'spokes.first', prefix: '10.20.0.0/24' },
      ],
    });
  });

  it('never gives an address twice, nor one that is taken', () => {
    const range = fc
      .record({
        address: fc.nat({ max: 4095 }),
        length: fc.integer({ min: 22, max: 30 }),
      })
      .map(({ address, length }) =>
        formatPrefix(networkOf(10 * 2 ** 24 + address, length)),
      );
    const pool = { name: 'p', ranges: ['10.0.0.0/20'], prefixLength: 26 };
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 10 }),
        fc.array(
          fc.oneof(
            fc.record({ length: fc.integer({ min: 22, max: 29 }) }),
            fc.record({ prefix: range }),
          ),
          { maxLength: 8 },
        ),
        (taken, asked) => {
          const answer = assignRanges(
            [pool],
            taken.map(prefix => ({ prefix, owner: 'o', takenBy: 'azure' })),
            asked.map((request, at) => ({ key: `k${at}`, ...request })),
          );
          if (!('assigned' in answer)) return;
          expect(answer.assigned.map(({ key }) => key)).toEqual(
            asked.map((_, at) => `k${at}`),
          );
          const all = [
            ...taken.map(prefix => ({ prefix, isNew: false })),
            ...answer.assigned.map(({ prefix }) => ({ prefix, isNew: true })),
          ];
          for (const [at, one] of all.entries()) {
            for (const other of all.slice(0, at)) {
              if (!one.isNew && !other.isNew) continue;
              expect(
                overlaps(prefixOf(one.prefix), prefixOf(other.prefix)),
              ).toBe(false);
            }
          }
        },
      ),
    );
  });
});

it('counts each address of a pool that somebody has once', () => {
  const [use] = poolUses(
    [west],
    [sales, sales, { ...sales, prefix: '10.10.2.0/25' }],
  );
  expect(use).toEqual({
    pool: west,
    size: 1024,
    used: 384,
    free: '10.10.1.0/24',
  });
});

describe('ranges of a spec', () => {
  const spec = specWith({
    regions: {
      weu: { location: 'westeurope', addressSpace: ['10.1.0.0/16'] },
      neu: { location: 'northeurope', addressSpace: undefined },
    },
    spokes: { app: { region: 'weu' } },
  }) as Parameters<typeof rangeRequestsOf>[0];

  it('are asked for by new networks, and written down', () => {
    expect(rangeRequestsOf(spec)).toEqual([
      { key: 'regions.weu', prefix: '10.1.0.0/16', location: 'westeurope' },
      { key: 'regions.neu', location: 'northeurope' },
      { key: 'spokes.app', location: 'westeurope' },
    ]);
    const { regions, spokes } = withAssignedRanges(spec, [
      { key: 'regions.weu', prefix: '10.1.0.0/16' },
      { key: 'regions.neu', prefix: '10.2.0.0/22' },
      { key: 'spokes.app', prefix: '10.3.0.0/22' },
    ]);
    expect(regions.weu.addressSpace).toEqual(['10.1.0.0/16']);
    expect(regions.neu.addressSpace).toEqual(['10.2.0.0/22']);
    expect(spokes?.app.addressSpace).toEqual(['10.3.0.0/22']);
  });
});
