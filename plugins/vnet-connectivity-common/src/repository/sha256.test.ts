import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { portableSha256, sha256 } from './sha256';

describe('sha256', () => {
  it('is the same on every platform', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const expected = createHash('sha256').update(text).digest('hex');
        expect(sha256(text)).toBe(expected);
        expect(portableSha256(text)).toBe(expected);
      }),
    );
  });

  it('reads halves of characters as everybody does who writes UTF-8', () => {
    const expected = createHash('sha256').update('\u{fffd}').digest('hex');
    expect([sha256('\ud800'), portableSha256('\ud800')]).toEqual([
      expected,
      expected,
    ]);
  });

  it('is that of the standard', () => {
    expect(sha256('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
