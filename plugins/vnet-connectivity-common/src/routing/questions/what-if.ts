import type { Network } from '../state';
import { fork } from '../state';
import { failuresOnlyTakeAway } from './monotone';
import type { Consequences, Observation } from './observation';
import { failMore, follow, observe, uncoveredDirections } from './observation';
import type { Direction } from './reachability';

/** The ends of a flow. */
export interface FlowEnds {
  readonly from: string;
  readonly to: string;
}

/** What one failure, or two at once, do. */
export interface Scenario {
  readonly failed: readonly string[];
  /** Flows that worked before and do not now. */
  readonly lost: readonly FlowEnds[];
  /** Flows that still work and take another way. */
  readonly rerouted: readonly (FlowEnds & { readonly path: readonly string[] })[];
}

/** A scenario with its figures at hand; the lists are made when they are read. */
export interface CountedScenario extends Scenario {
  readonly lostCount: number;
  readonly reroutedCount: number;
}

/** Flows that have the same shortest failure that takes them away. */
export interface Cause {
  readonly failed: readonly string[];
  readonly flows: readonly FlowEnds[];
}

export interface WhatIf {
  /** Single failures first; among as many failures, what loses most first. */
  readonly scenarios: readonly CountedScenario[];
  /** Every flow that can be lost, by the shortest failure that does it, which is its counterexample. */
  readonly causes: readonly Cause[];
}

export interface WhatIfOptions {
  /** How many elements fail at once at most. Default: 1. */
  readonly failures?: 1 | 2;
}

/** Fails every element, and with `failures: 2` also every pair of elements, and says what that does to the flows. */
export function whatIf(
  network: Network,
  { failures = 1 }: WhatIfOptions = {},
): WhatIf {
  const study = new Study(network);
  const singles = study.elements.map((_, a) => study.single(a));
  const scenarios = singles.map(effect => study.singleScenario(effect));
  const covered = study.emptyBits();
  const causes = causesOf(study, singles, covered);
  if (failures === 2) {
    const pairs: CountedScenario[] = [];
    const causing: PairEffect[] = [];
    singles.forEach((first, a) => {
      for (let b = a + 1; b < singles.length; b += 1) {
        const effect = study.pair(first, singles[b]);
        pairs.push(study.pairScenario(effect));
        if (hasNew(effect.lost, covered)) causing.push(study.keep(effect));
      }
    });
    scenarios.push(...pairs);
    causes.push(...causesOf(study, causing, covered));
  }
  return {
    scenarios: scenarios.sort(
      (x, y) =>
        x.failed.length - y.failed.length || y.lostCount - x.lostCount,
    ),
    causes,
  };
}

/** Bit sets over flows: bit `from * endpoints + to`. */
type Bits = Int32Array;

interface Effect {
  readonly failed: readonly number[];
  readonly lost: Bits;
  readonly rerouted: Bits;
  /** The direction at a place after the failure. */
  readonly at: (place: number) => Direction | undefined;
}

interface SingleEffect extends Effect {
  readonly consequences: Consequences;
  readonly affected: Bits;
  /** Directions followed again, by the elements that their new way depends on. */
  readonly dependents: ReadonlyMap<number, readonly number[]>;
}

type PairEffect = Effect;

/** The state of one enumeration. */
class Study {
  readonly elements: readonly number[];
  private readonly base: Observation;
  private readonly monotone: boolean;
  private readonly size: number;
  private readonly ends: FlowEnds[] = [];
  /** Bits of the pair in hand; thousands of pairs share them. */
  private readonly pairLost: Bits;
  private readonly pairRerouted: Bits;

  constructor(network: Network) {
    this.base = observe(network);
    const { model, failed } = network;
    this.elements = model.failable.filter(element => !failed[element]);
    this.monotone = failuresOnlyTakeAway(model);
    this.size = model.endpoints.length;
    this.pairLost = this.emptyBits();
    this.pairRerouted = this.emptyBits();
  }

  emptyBits(): Bits {
    return new Int32Array(Math.ceil((this.size * this.size) / 32));
  }

  single(index: number): SingleEffect {
    const element = this.elements[index];
    const consequences = failMore(this.base, [element]);
    const { directions } = consequences;
    const affected = this.emptyBits();
    const dependents = new Map<number, number[]>();
    directions.forEach(({ evidence }, place) => {
      set(affected, place);
      for (const each of evidence) {
        const places = dependents.get(each);
        if (places) places.push(place);
        else dependents.set(each, [place]);
      }
    });
    return {
      ...this.effect(
        [element],
        [...directions.keys()],
        place => directions.get(place) ?? this.base.directions[place],
      ),
      consequences,
      affected,
      dependents,
    };
  }

  /** The lost and rerouted flows, given which directions can have changed. */
  private effect(
    failed: readonly number[],
    places: readonly number[],
    at: Effect['at'],
  ): Effect {
    const lost = this.emptyBits();
    const rerouted = this.emptyBits();
    for (const place of places) this.mark(place, at, lost, rerouted);
    return { failed, lost, rerouted, at };
  }

  /** Sets the bits of a direction's flow and of the flow the other way round, which needs it for its reply. */
  private mark(
    place: number,
    at: Effect['at'],
    lost: Bits,
    rerouted: Bits,
  ): void {
    const reverse = this.reverse(place);
    const { directions } = this.base;
    const forth = at(place);
    const back = at(reverse);
    const [before, replied] = [directions[place], directions[reverse]];
    if (!before || !replied || !forth || !back) return;
    if (!before.delivered || !replied.delivered) return;
    const works = forth.delivered && back.delivered;
    put(lost, place, !works);
    put(lost, reverse, !works);
    put(rerouted, place, works && !samePath(forth, before));
    put(rerouted, reverse, works && !samePath(back, replied));
  }

  private reverse(place: number): number {
    return (place % this.size) * this.size + Math.floor(place / this.size);
  }

  /**
   * Two failures at once; the bits hold until the next pair. Where failures only take away, a direction that neither failure's outcome has in common
   * with the other is as after the one that touches it; only the rest is followed again.
   */
  pair(a: SingleEffect, b: SingleEffect): PairEffect {
    const failed = [...a.failed, ...b.failed];
    if (!this.monotone) return this.pairFromFirst(a, b, failed);
    const lost = this.pairLost;
    const rerouted = this.pairRerouted;
    for (let word = 0; word < lost.length; word += 1) {
      lost[word] = a.lost[word] | b.lost[word];
      rerouted[word] = (a.rerouted[word] | b.rerouted[word]) & ~lost[word];
    }
    const special = new Set<number>();
    addCommon(special, a.affected, b.affected);
    addDependents(special, a, b);
    addDependents(special, b, a);
    if (special.size === 0) {
      return {
        failed,
        lost,
        rerouted,
        at: place => a.consequences.directions.get(place) ?? b.at(place),
      };
    }
    const after = this.whereBoth(a, b, special);
    const at = (place: number) =>
      after.get(place) ??
      a.consequences.directions.get(place) ??
      b.at(place);
    for (const place of special) this.mark(place, at, lost, rerouted);
    return { failed, lost, rerouted, at };
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
      follow(network, both).forEach((each, place) => after.set(place, each));
    }
    return after;
  }

  /** The careful way, for networks in which a failure can uncover a route. */
  private pairFromFirst(
    a: SingleEffect,
    b: SingleEffect,
    failed: readonly number[],
  ): PairEffect {
    const network = fork(a.consequences.network, b.failed);
    const places = new Set(
      uncoveredDirections(a.consequences.network, network),
    );
    for (const element of b.consequences.newlyFailed) {
      a.dependents.get(element)?.forEach(place => places.add(place));
      for (const place of this.base.dependents(element)) places.add(place);
    }
    const after = follow(network, places);
    return this.effect(
      failed,
      [...new Set([...places, ...a.consequences.directions.keys()])],
      place => after.get(place) ?? a.at(place),
    );
  }

  /** Only the bits: what a pair leaves behind when its directions are no longer needed. */
  keep({ failed, lost, rerouted }: PairEffect): PairEffect {
    return {
      failed,
      lost: lost.slice(),
      rerouted: rerouted.slice(),
      at: () => undefined,
    };
  }

  /** A pair is worked out again when its lists are read: thousands of pairs would not fit into memory. */
  pairScenario(effect: PairEffect): CountedScenario {
    const [a, b] = effect.failed;
    return this.scenario(effect, () => this.pair(this.again(a), this.again(b)));
  }

  singleScenario(effect: SingleEffect): CountedScenario {
    const [element] = effect.failed;
    return this.scenario(effect, () => this.again(element));
  }

  private scenario(
    { failed, lost: bits, rerouted: otherBits }: Effect,
    again: () => Effect,
  ): CountedScenario {
    const { list } = this.base.network.model.elements;
    const flows = (place: number) => this.flow(place);
    const path = (direction: Direction | undefined) =>
      (direction?.walk.path ?? []).map(element => list[element].id);
    return {
      failed: this.names(failed),
      lostCount: count(bits),
      reroutedCount: count(otherBits),
      get lost() {
        return placesOf(again().lost).map(flows);
      },
      get rerouted() {
        const { rerouted, at } = again();
        return placesOf(rerouted).map(place => ({
          ...flows(place),
          path: path(at(place)),
        }));
      },
    };
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

  names(failed: readonly number[]): string[] {
    const { list } = this.base.network.model.elements;
    return failed.map(element => list[element].failureId);
  }
}

function dependsOn(
  { evidence }: Direction,
  { network: { failed } }: Consequences,
): boolean {
  return evidence.some(element => failed[element]);
}

function samePath(a: Direction, b: Direction): boolean {
  const [x, y] = [a.walk.path, b.walk.path];
  return x.length === y.length && x.every((each, index) => each === y[index]);
}

/** Groups flows by the first failure that loses them, and marks them as covered. */
function causesOf(
  study: Study,
  effects: readonly Effect[],
  covered: Bits,
): Cause[] {
  const causes = [...effects]
    .sort((a, b) => count(a.lost) - count(b.lost))
    .flatMap(({ failed, lost }) => {
      const fresh = placesOf(without(lost, covered));
      fresh.forEach(place => set(covered, place));
      return fresh.length === 0
        ? []
        : [
            {
              failed: study.names(failed),
              flows: fresh.map(place => study.flow(place)),
            },
          ];
    });
  return causes.sort(
    (a, b) =>
      a.failed.length - b.failed.length || b.flows.length - a.flows.length,
  );
}

function set(bits: Bits, place: number): void {
  bits[place >>> 5] |= 1 << (place & 31);
}

function put(bits: Bits, place: number, value: boolean): void {
  if (value) set(bits, place);
  else bits[place >>> 5] &= ~(1 << (place & 31));
}

/** `bits` without those of `other`. */
function without(bits: Bits, other: Bits): Bits {
  const result = new Int32Array(bits.length);
  for (let word = 0; word < bits.length; word += 1) {
    result[word] = bits[word] & ~other[word];
  }
  return result;
}

function hasNew(bits: Bits, covered: Bits): boolean {
  for (let word = 0; word < bits.length; word += 1) {
    if (bits[word] & ~covered[word]) return true;
  }
  return false;
}

/** Directions of which the outcome after the one failure depends on what the other takes away. */
function addDependents(
  places: Set<number>,
  { dependents }: SingleEffect,
  { consequences }: SingleEffect,
): void {
  for (const element of consequences.newlyFailed) {
    const found = dependents.get(element);
    if (found) for (const place of found) places.add(place);
  }
}

function addCommon(places: Set<number>, a: Bits, b: Bits): void {
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

function placesOf(bits: Bits): number[] {
  const places = new Set<number>();
  bits.forEach((word, index) => {
    if (word !== 0) addBits(places, index, word);
  });
  return [...places];
}

function count(bits: Bits): number {
  let total = 0;
  for (let word = 0; word < bits.length; word += 1) {
    let each = bits[word];
    each -= (each >>> 1) & 0x55555555;
    each = (each & 0x33333333) + ((each >>> 2) & 0x33333333);
    total += (((each + (each >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return total;
}
