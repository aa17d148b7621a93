import type { Network } from '../state';
import type { Bits } from './bits';
import { count, hasNew, placesOf, set, without } from './bits';
import type { CountedScenario, FlowEnds } from './scenario';
import type { Effect } from './study';
import { Study } from './study';

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
  const scenarios = singles
    .map(effect => study.scenario(effect))
    .sort(worstFirst);
  const covered = study.emptyBits();
  const causes = causesOf(study, singles, covered);
  if (failures === 2) {
    const pairs: CountedScenario[] = [];
    const causing: Effect[] = [];
    singles.forEach((first, a) => {
      for (let b = a + 1; b < singles.length; b += 1) {
        const effect = study.pair(first, singles[b]);
        pairs.push(study.scenario(effect));
        if (hasNew(effect.lost, covered)) causing.push(study.keep(effect));
      }
    });
    for (const pair of pairs.sort(worstFirst)) scenarios.push(pair);
    causes.push(...causesOf(study, causing, covered));
  }
  return { scenarios, causes };
}

function worstFirst(a: CountedScenario, b: CountedScenario): number {
  return b.lostCount - a.lostCount;
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
