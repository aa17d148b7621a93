import type { Prefix } from './cidr';
import { lastAddressOf, networkOf, sizeOf } from './cidr';

/** First and last address of a run of addresses without a gap. */
type Run = readonly [first: number, last: number];

/**
 * Addresses that are taken, as runs in ascending order of which none touches the next. Equal and neighbouring ranges are
 * one run, so that a search among ten thousand of them takes no longer than among a few.
 */
export class AddressSet {
  #runs: Run[];

  constructor(prefixes: readonly Prefix[] = []) {
    this.#runs = runsOf(prefixes);
  }

  /** Takes the addresses of one more prefix. */
  add(prefix: Prefix): void {
    const first = prefix.base;
    const last = lastAddressOf(prefix);
    const from = this.#indexOf(first - 1);
    let to = from;
    while (to < this.#runs.length && this.#runs[to][0] <= last + 1) to += 1;
    const touched = this.#runs.slice(from, to);
    this.#runs.splice(from, to - from, [
      Math.min(first, ...touched.map(run => run[0])),
      Math.max(last, ...touched.map(run => run[1])),
    ]);
  }

  /** Number of the addresses that are taken, in a prefix or everywhere. */
  size(within: Prefix = { base: 0, length: 0 }): number {
    const end = lastAddressOf(within);
    return this.#runs.reduce(
      (total, [first, last]) =>
        total +
        Math.max(0, Math.min(last, end) - Math.max(first, within.base) + 1),
      0,
    );
  }

  /** True if an address is taken in both. */
  meets(other: AddressSet): boolean {
    const mine = this.#runs;
    const theirs = other.#runs;
    for (let a = 0, b = 0; a < mine.length && b < theirs.length; ) {
      if (mine[a][1] < theirs[b][0]) a += 1;
      else if (theirs[b][1] < mine[a][0]) b += 1;
      else return true;
    }
    return false;
  }

  /**
   * The first prefix of `length` in `pool` of which no address is taken; undefined where none is left.
   * `from: 'end'` searches from the highest address down.
   */
  findFree(
    pool: Prefix,
    length: number,
    from: 'start' | 'end' = 'start',
  ): Prefix | undefined {
    if (length < pool.length) return undefined;
    const size = sizeOf(length);
    return from === 'start'
      ? this.#firstFree(pool, length, size)
      : this.#lastFree(pool, length, size);
  }

  /** Each run moves the candidate past itself, or leaves it. */
  #firstFree(pool: Prefix, length: number, size: number): Prefix | undefined {
    let { base } = pool;
    for (let at = this.#indexOf(base); at < this.#runs.length; at += 1) {
      const [first, last] = this.#runs[at];
      if (first >= base + size) break;
      if (last >= base) base = Math.ceil((last + 1) / size) * size;
    }
    return base + size - 1 <= lastAddressOf(pool)
      ? { base, length }
      : undefined;
  }

  #lastFree(pool: Prefix, length: number, size: number): Prefix | undefined {
    const end = lastAddressOf(pool);
    let { base } = networkOf(end, length);
    for (
      let at = Math.min(this.#indexOf(end), this.#runs.length - 1);
      at >= 0;
      at -= 1
    ) {
      const [first, last] = this.#runs[at];
      if (last < base) break;
      if (first < base + size) base = Math.floor(first / size) * size - size;
    }
    return base >= pool.base ? { base, length } : undefined;
  }

  /** Place of the first run that does not end before an address. */
  #indexOf(address: number): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#runs[middle][1] < address) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function runsOf(prefixes: readonly Prefix[]): Run[] {
  const runs: [first: number, last: number][] = [];
  for (const prefix of [...prefixes].sort((a, b) => a.base - b.base)) {
    const last = lastAddressOf(prefix);
    const before = runs.at(-1);
    if (before && prefix.base <= before[1] + 1) {
      before[1] = Math.max(before[1], last);
    } else {
      runs.push([prefix.base, last]);
    }
  }
  return runs;
}
