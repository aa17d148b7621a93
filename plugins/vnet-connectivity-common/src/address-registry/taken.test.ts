import { findRanges, listRanges, rangesAsCsv } from './taken';
import type { TakenRange } from './types';

const range = (
  prefix: string,
  owner: string,
  takenBy: TakenRange['takenBy'] = 'repository',
): TakenRange => ({ prefix, owner, takenBy });

describe('the list of ranges', () => {
  it('is in the order of addresses, not of text', () => {
    expect(
      listRanges([
        range('10.100.0.0/16', 'c'),
        range('10.9.0.0/16', 'b'),
        range('no range', 'x'),
        range('10.9.0.0/8', 'never read'),
        range('10.0.0.0/22', 'a'),
      ]).map(({ owner }) => owner),
    ).toEqual(['a', 'b', 'c']);
  });

  it('names an overlap of two owners, but no network that two sources know', () => {
    const listed = listRanges([
      range('10.0.0.0/16', 'sales'),
      range('10.0.0.0/16', '/subscriptions/x/vnet-sales', 'azure'),
      range('10.0.4.0/22', 'marketing'),
      range('10.1.0.0/16', 'sales'),
    ]);
    expect(listed.map(({ owner, overlap }) => [owner, overlap?.owner])).toEqual(
      [
        ['sales', 'marketing'],
        ['/subscriptions/x/vnet-sales', 'marketing'],
        ['marketing', 'sales'],
        ['sales', undefined],
      ],
    );
  });

  it.each([
    ['10.0.5.1', ['sales', 'marketing']],
    ['10.0.8.0/21', ['sales']],
    ['MARK', ['marketing']],
    ['10.1', ['sales']],
    ['', ['sales', 'marketing', 'sales']],
    ['10.200.0.1', []],
  ])('is searched by address, range and text: %s', (query, owners) => {
    const ranges = listRanges([
      range('10.0.0.0/16', 'sales'),
      range('10.0.4.0/22', 'marketing'),
      range('10.1.0.0/16', 'sales'),
    ]);
    expect(findRanges(ranges, query).map(({ owner }) => owner)).toEqual(owners);
  });

  it('is exported without a cell that a spreadsheet calculates', () => {
    expect(
      rangesAsCsv([
        range('10.0.0.0/16', '=HYPERLINK("http://x")'),
        { ...range('10.1.0.0/16', 'a, b', 'reservation'), until: '2026-12-01' },
      ]),
    ).toBe(
      'range,owner,known from,until,overlaps\r\n' +
        `10.0.0.0/16,"'=HYPERLINK(""http://x"")",repository,,\r\n` +
        '10.1.0.0/16,"a, b",reservation,2026-12-01,\r\n',
    );
  });
});
