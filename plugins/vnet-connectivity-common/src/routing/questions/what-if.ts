import type { Steps } from '../../steps';
import { finish } from '../../steps';
import type { Network } from '../state';
import type { Bits } from './bits';
import { count, hasNew, placesOf, set, without } from './bits';
import type { CountedScenario, FlowEnds } from './scenario';
import type { Effect, SingleEffect } from './study';
import { Study } from './study';

/** Flows that have the same shortest failure that takes them away. */
export interface Cause {
  readonly failed: readonly string[];
  readonly flows: readonly FlowEnds[];
}

/** How many scenarios there are, those among them that are not kept. */
export interface ScenarioCounts {
  readonly studied: number;
  /** Of these, those that lose a flow. */
  readonly losing: number;
}

export interface WhatIf {
  /** Single failures first; among as many failures, what loses most first. */
  readonly scenarios: readonly CountedScenario[];
  /** Every flow that can be lost, by the shortest failure that does it, which is its counterexample. */
  readonly causes: readonly Cause[];
  /** Flows that work when nothing has failed. */
  readonly flows: number;
  readonly singles: ScenarioCounts;
  readonly pairs: ScenarioCounts;
}

export interface WhatIfOptions {
  /** How many elements fail at once at most. Default: 1. */
  readonly failures?: 1 | 2;
  /** Of the pairs of failures only so many are kept, those that lose most. Default: all. */
  readonly keptPairs?: number;
}

/** Fails every element, and with `failures: 2` also every pair of elements, and says what that does to the flows. */
export function whatIf(network: Network, options: WhatIfOptions = {}): WhatIf {
  return finish(whatIfSteps(network, options));
}

/** The scenarios that lose most; of equal ones, those that came first. */
class WorstScenarios {
  studied = 0;
  losing = 0;
  private kept: CountedScenario[] = [];

  constructor(private readonly most: number) {}

  add(scenario: CountedScenario): void {
    this.studied += 1;
    if (losesFlows(scenario)) this.losing += 1;
    this.kept.push(scenario);
    // Sorted now and then: each time would take long.
    if (this.kept.length > 2 * this.most + 1000) this.kept = this.sorted();
  }

  sorted(): CountedScenario[] {
    this.kept.sort(worstFirst);
    return this.kept.slice(0, this.most);
  }
}

function losesFlows({ lostCount }: CountedScenario): boolean {
  return lostCount > 0;
}

/** Pairs that are studied in one step. */
const pairsOfStep = 64;

/** {@link whatIf} in steps. */
export function* whatIfSteps(
  network: Network,
  { failures = 1, keptPairs = Infinity }: WhatIfOptions = {},
): Steps<WhatIf> {
  const study = new Study(network);
  const { length } = study.elements;
  const total = length + (failures === 2 ? (length * (length - 1)) / 2 : 0);
  const singles: SingleEffect[] = [];
  for (let a = 0; a < length; a += 1) {
    singles.push(study.single(a));
    yield singles.length / total;
  }
  const scenarios = singles
    .map(effect => study.scenario(effect))
    .sort(worstFirst);
  const covered = study.emptyBits();
  const causes = causesOf(study, singles, covered);
  const pairs = new WorstScenarios(keptPairs);
  if (failures === 2) {
    const causing: Effect[] = [];
    for (const [a, first] of singles.entries()) {
      for (let b = a + 1; b < length; b += 1) {
        const effect = study.pair(first, singles[b]);
        pairs.add(study.scenario(effect));
        if (hasNew(effect.lost, covered)) causing.push(study.keep(effect));
        if (pairs.studied % pairsOfStep === 0) {
          yield (length + pairs.studied) / total;
        }
      }
    }
    causes.push(...causesOf(study, causing, covered));
  }
  return {
    // Spread would put all of them onto the stack.
    scenarios: scenarios.concat(pairs.sorted()),
    causes,
    flows: study.workingFlows(),
    singles: {
      studied: scenarios.length,
      losing: scenarios.filter(losesFlows).length,
    },
    pairs: { studied: pairs.studied, losing: pairs.losing },
  };
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
