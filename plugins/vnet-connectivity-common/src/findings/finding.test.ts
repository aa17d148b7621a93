import fc from 'fast-check';
import type { Finding, SpecPath } from './finding';
import {
  applyChange,
  applyFix,
  formatPath,
  hasErrors,
  parsePath,
} from './finding';

describe('formatPath', () => {
  it.each<[SpecPath, string]>([
    [[], ''],
    [['regions', 'weu', 'addressSpace', 0], 'regions.weu.addressSpace[0]'],
    [['regions', 'west-eu'], 'regions.west-eu'],
    [['metadata', 'tags', 'cost center'], 'metadata.tags["cost center"]'],
    [['a"b'], '["a\\"b"]'],
    [['1a'], '["1a"]'],
    [[0, 'a'], '[0].a'],
  ])('writes %j as %s', (path, text) => {
    expect(formatPath(path)).toBe(text);
    expect(parsePath(text)).toEqual(path);
  });
});

describe('hasErrors', () => {
  const warning: Finding = {
    rule: 'r',
    severity: 'warning',
    kind: 'advice',
    path: '',
    message: 'm',
    docs: 'd',
  };
  it('is about errors only', () => {
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([warning])).toBe(false);
    expect(hasErrors([warning, { ...warning, severity: 'error' }])).toBe(true);
  });
});

describe('applyChange', () => {
  it('leaves the document that it is given as it is', () => {
    const document = { regions: { weu: { addressSpace: ['a'] } } };
    const copy = structuredClone(document);
    applyChange(document, {
      path: ['regions', 'weu', 'addressSpace', 0],
      value: 'b',
    });
    expect(document).toEqual(copy);
  });

  it('keeps the place of a key, because the order of regions is the order of allocation', () => {
    const changed = applyChange(
      { regions: { a: { location: 'x' }, b: { location: 'y' } } },
      { path: ['regions', 'a', 'location'], value: 'z' },
    ) as { regions: object };
    expect(Object.keys(changed.regions)).toEqual(['a', 'b']);
  });

  it('makes the sections and lists that a path needs', () => {
    expect(
      applyChange(
        {},
        { path: ['regions', 'weu', 'addressSpace', 0], value: 'a' },
      ),
    ).toEqual({ regions: { weu: { addressSpace: ['a'] } } });
    expect(
      applyChange({ regions: null }, { path: ['regions', 'weu'], value: 1 }),
    ).toEqual({ regions: { weu: 1 } });
  });

  it('removes a field or an entry of a list for undefined', () => {
    expect(
      applyChange({ a: 1, b: 2 }, { path: ['a'], value: undefined }),
    ).toEqual({ b: 2 });
    expect(
      applyChange({ a: [1, 2, 3] }, { path: ['a', 1], value: undefined }),
    ).toEqual({ a: [1, 3] });
  });

  it('replaces the whole document for the empty path', () => {
    expect(applyChange({ a: 1 }, { path: [], value: 'b' })).toBe('b');
  });

  it('writes what can be read back, whatever the keys are called, and touches no prototype', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom('__proto__', 'constructor', 'toString'),
            fc.nat({ max: 5 }),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        (document, path) => {
          const changed = applyChange(document, { path, value: 'new' });
          expect(
            path.reduce<any>(
              (value, key) =>
                Object.getOwnPropertyDescriptor(value, key)?.value,
              changed,
            ),
          ).toBe('new');
          expect(({} as Record<string, unknown>).new).toBeUndefined();
        },
      ),
    );
  });
});

describe('applyFix', () => {
  it('makes the changes one after the other', () => {
    expect(
      applyFix(
        { a: { x: 1 } },
        {
          title: 'Move x',
          changes: [
            { path: ['a', 'x'], value: undefined },
            { path: ['b'], value: 1 },
          ],
        },
      ),
    ).toEqual({ a: {}, b: 1 });
  });
});
