import type { Bits } from './bits';
import { countOf, placesOf } from './bits';
import type { Direction } from './direction';

/**
 * Directions by their places. One failure may concern a million of them, for which a map takes longer than to follow
 * them.
 *
 * @public
 */
export interface DirectionsByPlace {
  readonly size: number;
  readonly has: (place: number) => boolean;
  readonly get: (place: number) => Direction | undefined;
  /** Calls for each direction, in ascending order of the places. */
  readonly forEach: (visit: (each: Direction, place: number) => void) => void;
}

/** {@link DirectionsByPlace} as a list in the order of the places, with the places as a set of bits. */
export class Followed implements DirectionsByPlace {
  /** Number of directions before each word of the bits. */
  private readonly ranks: Uint32Array;

  /** @param list - the direction of each place, in ascending order of the places */
  constructor(
    readonly places: Bits,
    private readonly list: readonly Direction[],
  ) {
    this.ranks = new Uint32Array(places.length);
    let before = 0;
    places.forEach((word, index) => {
      this.ranks[index] = before;
      before += countOf(word);
    });
  }

  get size(): number {
    return this.list.length;
  }

  readonly has = (place: number): boolean =>
    (this.places[place >>> 5] & (1 << (place & 31))) !== 0;

  readonly get = (place: number): Direction | undefined => {
    const index = place >>> 5;
    const word = this.places[index];
    const bit = 1 << (place & 31);
    return (word & bit) === 0
      ? undefined
      : this.list[this.ranks[index] + countOf(word & (bit - 1))];
  };

  readonly forEach: DirectionsByPlace['forEach'] = visit => {
    placesOf(this.places).forEach((place, index) =>
      visit(this.list[index], place),
    );
  };
}
