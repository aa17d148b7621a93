import fc from 'fast-check';
import {
  contains,
  containsAddress,
  formatAddress,
  formatPrefix,
  lastAddressOf,
  networkOf,
  overlaps,
  parseAddress,
  parsePrefix,
  prefixOf,
  sizeOf,
} from './cidr';

const address = fc.nat({ max: 2 ** 32 - 1 });
const prefix = fc
  .tuple(address, fc.nat({ max: 32 }))
  .map(([base, length]) => networkOf(base, length));

describe('parseAddress', () => {
  it('reads back every address that is written', () => {
    fc.assert(
      fc.property(address, value => {
        expect(parseAddress(formatAddress(value))).toBe(value);
      }),
    );
  });

  it.each([
    '',
    '10.0.0',
    '10.0.0.0.0',
    '10.0.0.256',
    '10.0.0.-1',
    '10.0.0.1e1',
    '10.0.0.0x1',
    '10.0.0.01',
    '10.0.0. 1',
    '10.0.0.1\n',
    '١٠.0.0.1',
  ])('does not take %j for an address', text => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('parsePrefix', () => {
  it('reads back every prefix that is written', () => {
    fc.assert(
      fc.property(prefix, value => {
        expect(parsePrefix(formatPrefix(value))).toEqual({ prefix: value });
      }),
    );
  });

  it('accepts no text but the one that it would write', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .tuple(
              prefix.map(({ base }) => base),
              fc.integer({ min: -1, max: 40 }),
              fc.constantFrom('', ' ', '0'),
            )
            .map(([base, length, tail]) =>
              [formatAddress(base), '/', length, tail].join(''),
            ),
        ),
        text => {
          const parsed = parsePrefix(text);
          const written =
            'prefix' in parsed ? formatPrefix(parsed.prefix) : text;
          expect(written).toBe(text);
        },
      ),
    );
  });

  it('suggests only ranges that it accepts itself', () => {
    fc.assert(
      fc.property(address, fc.nat({ max: 32 }), (base, length) => {
        for (const text of [
          `${formatAddress(base)}/${length}`,
          formatAddress(base),
          ` ${formatAddress(base)}/${length}`,
        ]) {
          const parsed = parsePrefix(text);
          if (!('suggestion' in parsed) || !parsed.suggestion) continue;
          expect(parsePrefix(parsed.suggestion)).toHaveProperty('prefix');
        }
      }),
    );
  });

  it.each([
    ['10.0.0.0/33', /0 to 32/, undefined],
    ['10.0.0.0/-1', /0 to 32/, undefined],
    ['10.0.0.0/', /0 to 32/, undefined],
    ['10.0.0.0/1.5', /0 to 32/, undefined],
    ['10.0.0.0/16/8', /no IPv4 range/, undefined],
    ['10.0.0.1/16', /inside a \/16/, '10.0.0.0/16'],
    ['255.255.255.255/1', /inside a \/1/, '128.0.0.0/1'],
    ['10.0.0.0', /no prefix length/, '10.0.0.0/16'],
    ['10.0.1.0', /no prefix length/, '10.0.1.0/24'],
    [' 10.0.0.0/16 ', /usual form/, '10.0.0.0/16'],
    ['10.0.0.0/08', /usual form/, '10.0.0.0/8'],
    ['fd00::/8', /IPv6/, undefined],
    ['::', /IPv6/, undefined],
    ['', /no IPv4 range/, undefined],
  ])('says what is wrong with %j', (text, problem, suggestion) => {
    const parsed = parsePrefix(text);
    expect(parsed).toHaveProperty('problem', expect.stringMatching(problem));
    expect('suggestion' in parsed ? parsed.suggestion : undefined).toBe(
      suggestion,
    );
  });
});

describe('prefixOf', () => {
  it('throws for what is no prefix, because it is for constants', () => {
    expect(() => prefixOf('10.0.0.0/33')).toThrow('10.0.0.0/33 has the prefix');
  });
});

describe('overlaps and contains', () => {
  // All prefixes of sixteen addresses, so that every pair can be compared address by address.
  const small = [28, 29, 30, 31, 32].flatMap(length =>
    Array.from({ length: 16 / sizeOf(length) }, (_, index) => ({
      base: index * sizeOf(length),
      length,
    })),
  );
  const addressesOf = (value: (typeof small)[number]) =>
    Array.from({ length: sizeOf(value.length) }, (_, i) => value.base + i);

  it('agree with comparing every address', () => {
    for (const a of small) {
      const inA = new Set(addressesOf(a));
      for (const b of small) {
        const inB = addressesOf(b);
        expect(overlaps(a, b)).toBe(inB.some(value => inA.has(value)));
        expect(contains(a, b)).toBe(inB.every(value => inA.has(value)));
      }
    }
  });

  it('does not depend on the order of the two', () => {
    fc.assert(
      fc.property(prefix, prefix, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });

  it('hold at both ends of the address space, where 32 bits would overflow', () => {
    const all = prefixOf('0.0.0.0/0');
    const last = prefixOf('255.255.255.255/32');
    expect(overlaps(all, last)).toBe(true);
    expect(contains(all, last)).toBe(true);
    expect(contains(last, all)).toBe(false);
    expect(lastAddressOf(all)).toBe(2 ** 32 - 1);
    expect(containsAddress(all, 2 ** 32 - 1)).toBe(true);
    expect(containsAddress(prefixOf('128.0.0.0/1'), 0)).toBe(false);
  });
});
