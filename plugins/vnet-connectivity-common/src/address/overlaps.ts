import type { Prefix } from './cidr';
import { networkOf } from './cidr';

/** Conflicts of one range that are looked for: a finding names a few of them, and nobody reads a list of thousands. */
const most = 26;

/**
 * Prefixes in the order in which they were added, to be asked for those that share an address with another.
 *
 * Two prefixes that share an address are one inside the other, so that the answer is the prefixes that hold this one, of
 * which there are as many lengths as it has bits, and the list of those that it holds.
 */
export class PrefixIndex {
  readonly #equal = new Map<number, number[]>();
  readonly #within = new Map<number, number[]>();
  #count = 0;

  constructor(prefixes: readonly Prefix[] = []) {
    for (const prefix of prefixes) this.add(prefix);
  }

  add({ base, length }: Prefix): void {
    append(this.#equal, keyOf(base, length), this.#count);
    for (let outer = 0; outer <= length; outer += 1) {
      append(this.#within, keyOf(base, outer), this.#count);
    }
    this.#count += 1;
  }

  /** Indices of the prefixes that share an address with one and that `counts` accepts, in ascending order: the first 26. */
  overlapping(
    { base, length }: Prefix,
    counts: (index: number) => boolean = () => true,
  ): readonly number[] {
    return firstOf(
      [this.#within.get(keyOf(base, length)), ...this.#holders(base, length)],
      counts,
    );
  }

  /** Index of the first prefix that has every address of another; undefined where none has. */
  firstHolder({ base, length }: Prefix): number | undefined {
    return firstOf([
      this.#equal.get(keyOf(base, length)),
      ...this.#holders(base, length),
    ])[0];
  }

  #holders(base: number, length: number): (readonly number[] | undefined)[] {
    return Array.from({ length }, (_, outer) =>
      this.#equal.get(keyOf(base, outer)),
    );
  }
}

/**
 * For each prefix, the indices of those before it in the list that share an address with it and that `counts` accepts, in
 * ascending order: the first 26 of them.
 */
export function earlierOverlaps(
  prefixes: readonly Prefix[],
  counts: (earlier: number, later: number) => boolean = () => true,
): readonly (readonly number[])[] {
  const before = new PrefixIndex();
  return prefixes.map((prefix, index) => {
    const found = before.overlapping(prefix, earlier => counts(earlier, index));
    before.add(prefix);
    return found;
  });
}

/** One number for the prefix of this length that holds an address: 6 bits of length and 32 of address. */
function keyOf(address: number, length: number): number {
  return length * 2 ** 32 + networkOf(address, length).base;
}

function append(
  lists: Map<number, number[]>,
  key: number,
  index: number,
): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}

/** The first numbers of some ascending lists that are accepted, merged. */
function firstOf(
  all: readonly (readonly number[] | undefined)[],
  accepts: (index: number) => boolean = () => true,
): number[] {
  const found: number[] = [];
  const lists = all.filter(list => list !== undefined);
  const places = lists.map(() => 0);
  while (found.length < most) {
    let next: number | undefined;
    let nextList = 0;
    for (const [at, list] of lists.entries()) {
      const head = list[places[at]];
      if (head !== undefined && (next === undefined || head < next)) {
        next = head;
        nextList = at;
      }
    }
    if (next === undefined) break;
    places[nextList] += 1;
    if (accepts(next)) found.push(next);
  }
  return found;
}
