import fc from 'fast-check';
import { mergeText } from './merge';

const lines = fc
  .array(fc.constantFrom('a', 'b', 'c', '', '__proto__', 'constructor'), {
    maxLength: 12,
  })
  .map(list => list.join('\n'));

describe('mergeText', () => {
  it('takes what only one of the two has changed', () => {
    fc.assert(
      fc.property(lines, lines, (base, changed) => {
        for (const versions of [
          { mine: base, base, next: changed },
          { mine: changed, base, next: base },
          { mine: changed, base, next: changed },
        ]) {
          expect(mergeText('a.tf', versions)).toEqual({
            text: changed,
            hasConflicts: false,
          });
        }
      }),
    );
  });

  it('takes both changes where lines are between them', () => {
    fc.assert(
      fc.property(lines, lines, lines, lines, (a, b, c, d) => {
        const text = (above: string, below: string) =>
          [above, 'one', 'two', 'three', below].join('\n');
        expect(
          mergeText('a.tf', {
            mine: text(b, c),
            base: text(a, c),
            next: text(a, d),
          }),
        ).toEqual({ text: text(b, d), hasConflicts: false });
      }),
    );
  });

  it('is a conflict where the lines fit, but the result is no JSON', () => {
    const entry = (name: string) => `  "${name}": 1`;
    const file = (...names: string[]) =>
      `{\n${names.map(entry).join(',\n')}\n}\n`;
    expect(
      mergeText('a.json', {
        base: file('a', 'b', 'c', 'd'),
        mine: file('a', 'b', 'c', 'd').replace('"a": 1,', '"a": 1'),
        next: file('a', 'b', 'c', 'e'),
      }).hasConflicts,
    ).toBe(true);
  });
});
