import type { Network } from '../state';
import { fork } from '../state';
import type { Bits } from './bits';
import { bitsFor, common, count, placesOf, put } from './bits';
import type { FollowedConsequences, Observation } from './observation';
import {
  follow,
  followAfter,
  observe,
  uncoveredDirections,
} from './observation';
import type { Direction } from './direction';
import type { DirectionsByPlace } from './followed';
import { answerOf, missingWords, works } from './answer';
import type {
  CountedScenario,
  FlowEnds,
  Scenario,
  UnknownFlow,
} from './scenario';

/** The effect of a failure on the flows; bit `from * endpoints + to`. */
export interface Effect {
  readonly failed: readonly number[];
  readonly lost: Bits;
  /** Flows that worked and of which that is not known any more; none where nothing of the network is missing. */
  readonly unknown: Bits;
  readonly rerouted: Bits;
  /** The direction at a place after the failure. */
  readonly at: (place: number) => Direction | undefined;
}

/** The effect of one failure, with what a second one can build on. */
export interface SingleEffect extends Effect {
  readonly consequences: FollowedConsequences;
  /** Directions followed again, by the elements that their new way depends on. */
  readonly dependents: () => ReadonlyMap<number, readonly number[]>;
}

/** The parts of a study that a scenario needs to work its lists out. */
interface Worked {
  readonly effectOf: (failed: readonly number[]) => Effect;
  readonly names: (failed: readonly number[]) => string[];
  readonly flow: (place: number) => FlowEnds;
  readonly missing: (effect: Effect, place: number) => UnknownFlow;
  readonly path: (direction: Direction | undefined) => string[];
}

/** A scenario of which the lists are worked out when they are read: those of thousands would not fit into memory. */
class StudiedScenario implements CountedScenario {
  constructor(
    private readonly study: Worked,
    private readonly elements: readonly number[],
    readonly lostCount: number,
    readonly unknownCount: number,
    readonly reroutedCount: number,
  ) {}

  get failed(): readonly string[] {
    return this.study.names(this.elements);
  }

  get lost(): Scenario['lost'] {
    const { lost } = this.study.effectOf(this.elements);
    return placesOf(lost).map(place => this.study.flow(place));
  }

  get unknown(): Scenario['unknown'] {
    if (this.unknownCount === 0) return undefined;
    const effect = this.study.effectOf(this.elements);
    return placesOf(effect.unknown).map(place =>
      this.study.missing(effect, place),
    );
  }

  get rerouted(): Scenario['rerouted'] {
    const { rerouted, at } = this.study.effectOf(this.elements);
    return placesOf(rerouted).map(place => ({
      ...this.study.flow(place),
      path: this.study.path(at(place)),
    }));
  }

  toJSON(): Scenario {
    const { failed, lost, unknown, rerouted } = this;
    return { failed, lost, ...(unknown ? { unknown } : {}), rerouted };
  }
}

/** One enumeration of failures. */
export class Study implements Worked {
  readonly elements: readonly number[];
  private readonly base: Observation;
  private readonly size: number;
  private readonly hasUnknown: boolean;
  private readonly noBits: Bits = new Int32Array(0);
  private readonly ends: FlowEnds[] = [];
  /** Bits of the pair in hand; thousands of pairs share them. */
  private readonly pairLost: Bits;
  private readonly pairRerouted: Bits;

  constructor(network: Network) {
    this.base = observe(network);
    const { model, failed } = network;
    this.elements = model.failable.filter(element => !failed[element]);
    this.size = model.endpoints.length;
    this.hasUnknown = model.unknowns !== undefined;
    this.pairLost = this.emptyBits();
    this.pairRerouted = this.emptyBits();
  }

  emptyBits(): Bits {
    return bitsFor(this.size * this.size);
  }

  single(index: number): SingleEffect {
    const element = this.elements[index];
    const consequences = followAfter(this.base, [element]);
    const { directions } = consequences;
    let dependents: ReadonlyMap<number, readonly number[]> | undefined;
    return {
      ...this.effect(
        [element],
        placesOf(directions.places),
        place => directions.get(place) ?? this.base.directions[place],
      ),
      consequences,
      dependents: () => (dependents ??= dependentsOf(directions)),
    };
  }

  /** The lost and rerouted flows, given which directions can have changed. */
  private effect(
    failed: readonly number[],
    places: readonly number[],
    at: Effect['at'],
  ): Effect {
    const bits = {
      lost: this.emptyBits(),
      unknown: this.hasUnknown ? this.emptyBits() : this.noBits,
      rerouted: this.emptyBits(),
    };
    for (const place of places) this.mark(place, at, bits);
    return { failed, ...bits, at };
  }

  /** Sets the bits of a direction's flow and of the flow the other way round, which needs it for its reply. */
  private mark(
    place: number,
    at: Effect['at'],
    { lost, unknown, rerouted }: Pick<Effect, 'lost' | 'unknown' | 'rerouted'>,
  ): void {
    const reverse = this.reverse(place);
    const { directions } = this.base;
    const forth = at(place);
    const back = at(reverse);
    const [before, replied] = [directions[place], directions[reverse]];
    if (!before || !replied || !forth || !back) return;
    if (!works(before, replied)) return;
    const { reachable } = answerOf(forth, back);
    const still = reachable === true;
    put(lost, place, reachable === false);
    put(lost, reverse, reachable === false);
    if (this.hasUnknown) {
      put(unknown, place, reachable === null);
      put(unknown, reverse, reachable === null);
    }
    put(rerouted, place, still && !samePath(forth, before));
    put(rerouted, reverse, still && !samePath(back, replied));
  }

  /** Number of flows that are answered like this when nothing more has failed. */
  flowsThatAre(reachable: boolean | null): number {
    const { directions } = this.base;
    return directions.filter((forth, place) => {
      const back = directions[this.reverse(place)];
      return forth && back && answerOf(forth, back).reachable === reachable;
    }).length;
  }

  private reverse(place: number): number {
    return (place % this.size) * this.size + Math.floor(place / this.size);
  }

  /**
   * Two failures at once; the bits hold until the next pair. Where failures only take routes away, a direction that one
   * of them alone affects is as after that one; only the rest is followed again.
   */
  pair(a: SingleEffect, b: SingleEffect): Effect {
    const failed = [...a.failed, ...b.failed];
    if (!this.base.onlyTakesAway) return this.pairFromFirst(a, b, failed);
    const lost = this.pairLost;
    const rerouted = this.pairRerouted;
    for (let word = 0; word < lost.length; word += 1) {
      lost[word] = a.lost[word] | b.lost[word];
      rerouted[word] = (a.rerouted[word] | b.rerouted[word]) & ~lost[word];
    }
    const special = new Set(
      common(
        a.consequences.directions.places,
        b.consequences.directions.places,
      ),
    );
    addDependents(special, a, b);
    addDependents(special, b, a);
    if (special.size === 0) {
      return {
        failed,
        lost,
        unknown: this.noBits,
        rerouted,
        at: place => a.consequences.directions.get(place) ?? b.at(place),
      };
    }
    const after = this.whereBoth(a, b, special);
    const at = (place: number) =>
      after.get(place) ?? a.consequences.directions.get(place) ?? b.at(place);
    const bits = { lost, unknown: this.noBits, rerouted };
    for (const place of special) this.mark(place, at, bits);
    return { failed, ...bits, at };
  }

  private whereBoth(
    a: SingleEffect,
    b: SingleEffect,
    places: ReadonlySet<number>,
  ): Map<number, Direction> {
    const after = new Map<number, Direction>();
    const both: number[] = [];
    for (const place of places) {
      const [first, second] = [a.at(place), b.at(place)];
      if (first && !dependsOn(first, b.consequences)) after.set(place, first);
      else if (second && !dependsOn(second, a.consequences)) {
        after.set(place, second);
      } else both.push(place);
    }
    if (both.length > 0) {
      const network = fork(a.consequences.network, b.failed);
      follow(network, both).forEach((each, index) =>
        after.set(both[index], each),
      );
    }
    return after;
  }

  /** The careful way, for networks in which a failure can uncover a route. */
  private pairFromFirst(
    a: SingleEffect,
    b: SingleEffect,
    failed: readonly number[],
  ): Effect {
    const network = fork(a.consequences.network, b.failed);
    const places = new Set(
      uncoveredDirections(a.consequences.network, network),
    );
    for (const element of b.consequences.newlyFailed) {
      a.dependents()
        .get(element)
        ?.forEach(place => places.add(place));
      for (const place of this.base.dependents(element)) places.add(place);
    }
    const again = [...places];
    const found = follow(network, again);
    const after = new Map(again.map((place, index) => [place, found[index]]));
    for (const place of placesOf(a.consequences.directions.places)) {
      places.add(place);
    }
    return this.effect(
      failed,
      [...places],
      place => after.get(place) ?? a.at(place),
    );
  }

  scenario({ failed, lost, unknown, rerouted }: Effect): CountedScenario {
    return new StudiedScenario(
      this,
      failed,
      count(lost),
      count(unknown),
      count(rerouted),
    );
  }

  /** The effect of one or two failures, worked out again. */
  effectOf([a, b]: readonly number[]): Effect {
    return b === undefined
      ? this.again(a)
      : this.pair(this.again(a), this.again(b));
  }

  path(direction: Direction | undefined): string[] {
    const { list } = this.base.network.model.elements;
    return (direction?.walk.path ?? []).map(element => list[element].id);
  }

  private readonly singles = new Map<number, SingleEffect>();

  private again(element: number): SingleEffect {
    const known = this.singles.get(element);
    if (known) return known;
    const made = this.single(this.elements.indexOf(element));
    this.singles.set(element, made);
    return made;
  }

  flow(place: number): FlowEnds {
    const { endpoints } = this.base.network.model;
    return (this.ends[place] ??= {
      from: endpoints[Math.floor(place / this.size)].id,
      to: endpoints[place % this.size].id,
    });
  }

  /** A flow with what is missing to say whether it works after a failure. */
  missing({ at }: Effect, place: number): UnknownFlow {
    const { model } = this.base.network;
    const [forth, back] = [at(place), at(this.reverse(place))];
    return {
      ...this.flow(place),
      unknown: forth && back ? missingWords(model, forth, back) : [],
    };
  }

  names(failed: readonly number[]): string[] {
    const { list } = this.base.network.model.elements;
    return failed.map(element => list[element].failureId);
  }
}

/** Directions by the elements that they depend on. */
function dependentsOf(
  directions: DirectionsByPlace,
): ReadonlyMap<number, readonly number[]> {
  const dependents = new Map<number, number[]>();
  directions.forEach(({ evidence }, place) => {
    for (const each of evidence) {
      const places = dependents.get(each);
      if (places) places.push(place);
      else dependents.set(each, [place]);
    }
  });
  return dependents;
}

function dependsOn(
  { evidence }: Direction,
  { network: { failed } }: FollowedConsequences,
): boolean {
  return evidence.some(element => failed[element]);
}

function samePath(a: Direction, b: Direction): boolean {
  const [x, y] = [a.walk.path, b.walk.path];
  return x.length === y.length && x.every((each, index) => each === y[index]);
}

/** Directions of which the outcome after the one failure depends on what the other takes away. */
function addDependents(
  places: Set<number>,
  { dependents }: SingleEffect,
  { consequences }: SingleEffect,
): void {
  for (const element of consequences.newlyFailed) {
    const found = dependents().get(element);
    if (found) for (const place of found) places.add(place);
  }
}
