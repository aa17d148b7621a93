import type { Steps } from '../../steps';
import { finish } from '../../steps';
import type { Network } from '../state';
import { beyond, placesOf } from './bits';
import type { CountedScenario, FlowEnds } from './scenario';
import type { SingleEffect } from './study';
import { Study } from './study';

/** A failure of as few elements as it takes: the flows that it stops and that no part of it stops alone. @public */
export interface Cause {
  readonly failed: readonly string[];
  readonly flows: readonly FlowEnds[];
}

/** Numbers of scenarios, with those that are not kept. @public */
export interface ScenarioCounts {
  readonly studied: number;
  /** Of these, those that lose a flow. */
  readonly losing: number;
}

/** The effects of all failures on the flows of a network. @public */
export interface WhatIf {
  /** Single failures first; among as many failures, what loses most first. */
  readonly scenarios: readonly CountedScenario[];
  /** Every smallest failure that stops a flow, which is a counterexample for each of its flows; fewest elements first. */
  readonly causes: readonly Cause[];
  /** Flows that work when nothing has failed. */
  readonly flows: number;
  /** Flows of which it is not known whether they work when nothing has failed. */
  readonly unknownFlows: number;
  readonly singles: ScenarioCounts;
  readonly pairs: ScenarioCounts;
}

/** The failures that are asked about. @public */
export interface WhatIfOptions {
  /** Number of elements that fail at once at most. Default: 1. */
  readonly failures?: 1 | 2;
  /** Of the pairs of failures only so many are kept, those that lose most. Default: all. */
  readonly keptPairs?: number;
}

/** Fails every element, and with `failures: 2` also every pair of elements, and says what that does to the flows. @public */
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
  const causes = singles.flatMap(({ failed, lost }) =>
    causeOf(study, failed, placesOf(lost)),
  );
  const pairs = new WorstScenarios(keptPairs);
  if (failures === 2) {
    for (const [a, first] of singles.entries()) {
      for (let b = a + 1; b < length; b += 1) {
        const effect = study.pair(first, singles[b]);
        pairs.add(study.scenario(effect));
        const fresh = beyond(effect.lost, first.lost, singles[b].lost);
        causes.push(...causeOf(study, effect.failed, fresh));
        if (pairs.studied % pairsOfStep === 0) {
          yield (length + pairs.studied) / total;
        }
      }
    }
  }
  return {
    // Spread would put all of them onto the stack.
    scenarios: scenarios.concat(pairs.sorted()),
    causes: causes.sort(
      (a, b) =>
        a.failed.length - b.failed.length || b.flows.length - a.flows.length,
    ),
    flows: study.flowsThatAre(true),
    unknownFlows: study.flowsThatAre(null),
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

/** A failure with the flows at these places, if there are any. */
function causeOf(
  study: Study,
  failed: readonly number[],
  places: readonly number[],
): Cause[] {
  return places.length === 0
    ? []
    : [
        {
          failed: study.names(failed),
          flows: places.map(place => study.flow(place)),
        },
      ];
}
