import { z } from 'zod';
import type { SpecPath } from '../findings';
import { labelAt, patternOfPath, placeOf } from './label-of-path';
import { specLabels } from './labels';
import { connectivitySpecSchema } from './schema';

/** Paths of every part of a schema, with `*` for names and positions. */
function patternsOf(schema: unknown, path: string): string[] {
  const at = (part: string) => (path ? `${path}.${part}` : part);
  if (schema instanceof z.ZodOptional) {
    return patternsOf(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodObject) {
    return [
      path,
      ...Object.entries(schema.shape).flatMap(([field, child]) =>
        patternsOf(child, at(field)),
      ),
    ];
  }
  if (schema instanceof z.ZodRecord) {
    return [path, ...patternsOf(schema.valueType, at('*'))];
  }
  if (schema instanceof z.ZodArray) {
    const entry = schema.element;
    return [
      path,
      // An entry that is a value itself is asked for in the field of its list.
      ...(entry instanceof z.ZodObject ? patternsOf(entry, at('*')) : []),
    ];
  }
  return [path];
}

describe('labels of the spec', () => {
  const patterns = patternsOf(connectivitySpecSchema, '').filter(Boolean);

  it('has one for every part of the spec, and for nothing else', () => {
    expect(patterns.length).toBeGreaterThan(80);
    expect(Object.keys(specLabels).sort()).toEqual([...patterns].sort());
  });

  it('are words of people, not of the schema', () => {
    for (const { label } of Object.values(specLabels)) {
      expect(label).toMatch(/^[A-Z]/);
      expect(label).not.toMatch(/\b[a-z]+[A-Z]\w*|\w\.\w/);
    }
  });

  it.each<[SpecPath, string | undefined, string | undefined]>([
    [['regions', 'weu', 'addressSpace', 0], 'Address space', 'region weu'],
    [['regions', 'weu', 'subnets', 'app'], 'Range', 'subnet app in region weu'],
    [
      ['spokes', 'app', 'region'],
      'Behind the hub of region',
      'workload network app',
    ],
    [
      ['onPremises', 'sites', 'hq', 'addressSpace'],
      'Address ranges',
      'site hq',
    ],
    [
      ['onPremises', 'sites', 'hq', 'devices', 0, 'ipAddress'],
      'Public IP address',
      'device 1 of site hq',
    ],
    [['circuits', 'ams', 'sites', 1], 'Sites at the other end', 'circuit ams'],
    [['metadata', 'tags', 'a.b'], 'Value of the tag', 'tag a.b'],
    [['interconnect', 'hub'], 'Hub region', undefined],
    [['interconnect', 'nonsense'], undefined, undefined],
    [[], undefined, undefined],
  ])('calls %j %p of %p', (path, label, place) => {
    expect(labelAt(path)?.label).toBe(label);
    expect(placeOf(path)).toBe(place);
  });

  it('takes the names of entries for names, also where a field is called so', () => {
    expect(patternOfPath(['regions', 'addressSpace'])).toBe('regions.*');
    expect(patternOfPath(['regions', '*', 'location'])).toBe(
      'regions.*.location',
    );
  });
});
