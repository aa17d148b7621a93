import { parseSpec } from '../spec';
import { planSpec } from '../topology';
import type { SpecChanges } from '../rules/__testUtils__/spec';
import {
  expressRouteTo,
  manyRegions,
  specWith,
} from '../rules/__testUtils__/spec';
import { partOf, restrictedTo } from './part';
import { sites } from './reasons/__testUtils__/test-reason';

function plan(changes: SpecChanges) {
  const { spec, findings } = parseSpec(specWith(changes));
  if (!spec) throw new Error(JSON.stringify(findings));
  return planSpec(spec);
}

const large = {
  ...manyRegions(12),
  interconnect: { topology: 'hub-and-spoke', hub: 'r9' },
  spokes: Object.fromEntries(
    ['r0', 'r0', 'r9', 'r8'].map((region, index) => [`s${index}x`, { region }]),
  ),
  onPremises: { via: 'vpn', sites: sites(5) },
};

describe('partOf', () => {
  it('is the whole of a network that is small', () => {
    const part = partOf(plan(expressRouteTo()));
    expect([...part.regions]).toEqual(['neu', 'weu']);
    expect(part.scope).toBeUndefined();
  });

  it('is the hub and the first regions of a large one, with a spoke each and some sites', () => {
    const { regions, spokes, sites: chosen, scope } = partOf(plan(large));
    expect([...regions]).toEqual([
      'r9',
      'r0',
      'r1',
      'r10',
      'r11',
      'r2',
      'r3',
      'r4',
    ]);
    expect([...spokes].sort()).toEqual(['s0x', 's2x']);
    expect([...chosen]).toEqual(['s0', 's1', 's2']);
    expect(scope).toContain('8 of 12 regions, 2 of 4 spokes, 3 of 5 sites');
  });
});

describe('restrictedTo', () => {
  it('leaves regions, spokes and sites of the part, in the order of their names', () => {
    const spec = plan(large);
    const { regions, spokes, onPremises } = restrictedTo(spec, partOf(spec));
    expect(Object.keys(regions)).toEqual([
      'r0',
      'r1',
      'r10',
      'r11',
      'r2',
      'r3',
      'r4',
      'r9',
    ]);
    expect(Object.keys(spokes)).toEqual(['s0x', 's2x']);
    expect(Object.keys(onPremises.sites)).toEqual(['s0', 's1', 's2']);
  });

  it('leaves circuits with what of them is in the part', () => {
    const spec = plan(expressRouteTo());
    const part = {
      regions: new Set(['weu']),
      spokes: new Set<string>(),
      sites: new Set<string>(),
    };
    expect(restrictedTo(spec, part).circuits.ams).toMatchObject({
      regions: ['weu'],
      sites: [],
    });
    expect(
      restrictedTo(spec, { ...part, regions: new Set() }).circuits,
    ).toEqual({});
  });
});
