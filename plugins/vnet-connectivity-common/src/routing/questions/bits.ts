/** A set of small numbers, one bit each. */
export type Bits = Int32Array;

/** An empty set for so many places. */
export function bitsFor(places: number): Bits {
  return new Int32Array(Math.ceil(places / 32));
}

/** Puts places into the set. */
export function setAll(bits: Bits, places: readonly number[]): void {
  for (const place of places) set(bits, place);
}

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
  const places: number[] = [];
  for (let word = 0; word < bits.length; word += 1) {
    addBits(places, word, bits[word] & ~a[word] & ~b[word]);
  }
  return places;
}

/** The places that both sets have, in ascending order. */
export function common(a: Bits, b: Bits): number[] {
  const places: number[] = [];
  for (let word = 0; word < a.length; word += 1) {
    addBits(places, word, a[word] & b[word]);
  }
  return places;
}

function addBits(places: number[], word: number, bits: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    places.push(word * 32 + 31 - Math.clz32(rest & -rest));
  }
}

/** The places in ascending order. */
export function placesOf(bits: Bits): number[] {
  // One failure may concern a million: a list that grows takes longer.
  const places = new Array<number>(count(bits));
  let at = 0;
  bits.forEach((word, index) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      places[at] = index * 32 + 31 - Math.clz32(rest & -rest);
      at += 1;
    }
  });
  return places;
}

/** Number of places. */
export function count(bits: Bits): number {
  let total = 0;
  for (const word of bits) total += countOf(word);
  return total;
}

/** Number of places in one word of the set. */
export function countOf(word: number): number {
  if (word === 0) return 0;
  let each = word - ((word >>> 1) & 0x55555555);
  each = (each & 0x33333333) + ((each >>> 2) & 0x33333333);
  return (((each + (each >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
