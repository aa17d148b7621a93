import { deflateSync, strToU8 } from 'fflate';
import { toBase64Url } from './base64url';
import { packText, unpackText } from './text-in-address';

describe('a text in an address', () => {
  it.each(['', 'a: 1\n', 'Zürich – 東京 🌍', 'x'.repeat(200_000)])(
    'comes back as it was (%#)',
    text => {
      const packed = packText(text);
      expect(packed).toMatch(/^[\w-]+$/);
      expect(unpackText(packed)).toBe(text);
    },
  );

  it('is shorter than the text where that repeats itself', () => {
    expect(packText('location: westeurope\n'.repeat(50)).length).toBeLessThan(
      100,
    );
  });

  it.each(['', '%%%', 'abc', 'AAAA', `${packText('hello world')}x`.slice(3)])(
    'is refused where it is something else: %j',
    packed => {
      expect(unpackText(packed)).toBeUndefined();
    },
  );

  it('is refused where it was cut off', () => {
    const packed = packText(
      Array.from({ length: 300 }, (_, index) => `key-${index}`).join('\n'),
    );
    expect(unpackText(packed.slice(0, -40))).toBeUndefined();
  });

  it('is refused where a few characters stand for more than anybody wrote', () => {
    const bomb = toBase64Url(deflateSync(strToU8('a'.repeat(2_000_000))));
    expect(bomb.length).toBeLessThan(5000);
    expect(unpackText(bomb)).toBeUndefined();
  });
});
