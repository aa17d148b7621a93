import fc from 'fast-check';
import { cidrHost, cidrSubnet, parseCidr } from './__testUtils__/addresses';

/** The bits of a range, as text: slow, and hard to get wrong. */
function bitsOf(range: string): string {
  const [address, length] = range.split('/');
  const bits = address
    .split('.')
    .map(octet => Number(octet).toString(2).padStart(8, '0'))
    .join('');
  return bits.slice(0, Number(length));
}

function addressOf(bits: string): string {
  return (bits.match(/.{8}/g) ?? []).map(octet => parseInt(octet, 2)).join('.');
}

const ranges = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 }),
    fc.integer({ min: 0, max: 30 }),
  )
  .map(([octets, length]) => `${octets.join('.')}/${length}`);

describe('cidrSubnet', () => {
  it('writes the index into the bits between the two prefixes', () => {
    fc.assert(
      fc.property(ranges, fc.nat(12), fc.nat(), (range, more, seed) => {
        const outer = bitsOf(range);
        const length = Math.min(outer.length + more, 32);
        const added = length - outer.length;
        const index = added === 0 ? 0 : seed % 2 ** added;
        const bits = added === 0 ? '' : index.toString(2).padStart(added, '0');
        expect(cidrSubnet(range, length, index)).toBe(
          `${addressOf((outer + bits).padEnd(32, '0'))}/${length}`,
        );
      }),
    );
  });

  it.each([
    ['10.0.0.0/24', 23, 0],
    ['10.0.0.0/24', 33, 0],
    ['10.0.0.0/24', 26, 4],
    ['10.0.0.0/24', 26, -1],
    ['10.0.0.256/24', 26, 0],
    ['10.0.0.0', 26, 0],
    ['10.0.0.0/33', 33, 0],
  ])('refuses %s, /%i, index %i', (range, length, index) => {
    expect(() => cidrSubnet(range, length, index)).toThrow(range);
  });
});

describe('cidrHost', () => {
  it('counts from the address after the first', () => {
    fc.assert(
      fc.property(ranges, fc.nat(), (range, seed) => {
        const outer = bitsOf(range);
        const free = 32 - outer.length;
        const index = seed % (2 ** free - 2);
        const bits = (index + 1).toString(2).padStart(free, '0');
        expect(cidrHost(range, index)).toBe(addressOf(outer + bits));
      }),
    );
  });

  it.each([
    ['10.0.0.0/24', 254],
    ['10.0.0.0/24', -1],
    ['10.0.0.0/31', 0],
  ])('refuses %s, index %i', (range, index) => {
    expect(() => cidrHost(range, index)).toThrow('no usable address');
  });
});

describe('parseCidr', () => {
  it('tells the parts of a range', () => {
    expect(parseCidr('10.144.0.5/20')).toEqual({
      network: '10.144.0.0',
      netmask: '255.255.240.0',
      broadcast: '10.144.15.255',
      firstUsable: '10.144.0.1',
      lastUsable: '10.144.15.254',
      cidr: 20,
    });
  });
});
