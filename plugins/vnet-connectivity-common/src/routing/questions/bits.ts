/** A set of small numbers, one bit each. */
export type Bits = Int32Array;

/** Puts a place into the set. */
export function set(bits: Bits, place: number): void {
  bits[place >>> 5] |= 1 << (place & 31);
}

/** Puts a place into the set, or takes it out. */
export function put(bits: Bits, place: number, value: boolean): void {
  if (value) set(bits, place);
  else bits[place >>> 5] &= ~(1 << (place & 31));
}

/** The places that neither `a` nor `b` has, in ascending order. */
export function beyond(bits: Bits, a: Bits, b: Bits): number[] {
  const places = new Set<number>();
  for (let word = 0; word < bits.length; word += 1) {
    const more = bits[word] & ~a[word] & ~b[word];
    if (more !== 0) addBits(places, word, more);
  }
  return [...places];
}

/** Adds the places that both sets have. */
export function addCommon(places: Set<number>, a: Bits, b: Bits): void {
  for (let word = 0; word < a.length; word += 1) {
    const common = a[word] & b[word];
    if (common !== 0) addBits(places, word, common);
  }
}

function addBits(places: Set<number>, word: number, bits: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    places.add(word * 32 + 31 - Math.clz32(rest & -rest));
  }
}

/** The places in ascending order. */
export function placesOf(bits: Bits): number[] {
  const places = new Set<number>();
  bits.forEach((word, index) => {
    if (word !== 0) addBits(places, index, word);
  });
  return [...places];
}

/** Number of places. */
export function count(bits: Bits): number {
  let total = 0;
  for (let word = 0; word < bits.length; word += 1) {
    let each = bits[word];
    if (each === 0) continue;
    each -= (each >>> 1) & 0x55555555;
    each = (each & 0x33333333) + ((each >>> 2) & 0x33333333);
    total += (((each + (each >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return total;
}
