import type { Steps } from '../../steps';
import { partOfSteps } from '../../steps';
import type { Network } from '../state';
import { consequencesOf } from './consequences';
import type { FailoverClass } from './failover';
import { failoverOf } from './failover';
import type { Observation } from './observation';
import { observing } from './observation';
import type { FlowEnds, UnknownFlow } from './scenario';
import type { ScenarioCounts } from './what-if';
import { whatIfSteps } from './what-if';

/** The effect of one failure, or of two at once, in numbers. A flow is one direction between two networks or sites. @public */
export interface FailureRow {
  /** Ids of the elements. */
  readonly failed: readonly string[];
  readonly lost: number;
  /** Flows of which it is not known any more whether they work. */
  readonly unknown: number;
  readonly rerouted: number;
  /**
   * The time that flows take to move to another path, where each failed element has the same class; absent where
   * nothing moves.
   */
  readonly failover?: FailoverClass;
}

/** A failure with the flows that it stops and that no part of it stops alone. @public */
export interface CauseRow {
  readonly failed: readonly string[];
  readonly count: number;
  /** The first of them. */
  readonly flows: readonly FlowEnds[];
}

/** The effects of all failures in numbers; of pairs only those that lose most are listed. @public */
export interface FailureSurvey {
  /** Flows that work when nothing has failed. */
  readonly flows: number;
  /** Flows of which that is not known. */
  readonly unknownFlows: number;
  readonly singles: ScenarioCounts;
  readonly pairs: ScenarioCounts;
  /** Single failures first; among as many failures, what loses most first. */
  readonly rows: readonly FailureRow[];
  /** Fewest failures first. */
  readonly causes: readonly CauseRow[];
  /** Causes that there are beside those that are listed. */
  readonly moreCauses: number;
}

/** Pairs of failures that are listed: more than anyone reads, few enough to be sent and sorted at once. */
const listedPairs = 1000;
const listedCauses = 2000;
const flowsOfCause = 12;

/** Fails every element, and with 2 every pair, and counts what that does. @public */
export function* surveyFailures(
  network: Network,
  failures: 1 | 2,
): Steps<FailureSurvey> {
  const { list, byName } = network.model.elements;
  const failoverOfAll = (failed: readonly string[]) => {
    const classes = failed.flatMap(id => {
      const element = byName.get(id);
      return element === undefined ? [] : [failoverOf(list[element].kind)];
    });
    const [first] = classes;
    return classes.every(({ id }) => id === first?.id)
      ? first
      : classes.find(({ id }) => id === 'not-documented') ?? first;
  };
  const { scenarios, causes, flows, unknownFlows, singles, pairs } =
    yield* whatIfSteps(network, { failures, keptPairs: listedPairs });
  return {
    flows,
    unknownFlows,
    singles,
    pairs,
    rows: scenarios.map((scenario): FailureRow => {
      const { failed, lostCount, unknownCount, reroutedCount } = scenario;
      const failover = reroutedCount > 0 ? failoverOfAll(failed) : undefined;
      return {
        failed,
        lost: lostCount,
        unknown: unknownCount,
        rerouted: reroutedCount,
        ...(failover ? { failover } : {}),
      };
    }),
    causes: causes.slice(0, listedCauses).map(
      (cause): CauseRow => ({
        failed: cause.failed,
        count: cause.flows.length,
        flows: cause.flows.slice(0, flowsOfCause),
      }),
    ),
    moreCauses: Math.max(0, causes.length - listedCauses),
  };
}

/** The effect of a failure, flow by flow; of many flows the first. @public */
export interface ScenarioDetails {
  readonly lost: readonly FlowEnds[];
  readonly lostCount: number;
  /** Flows of which it is not known any more whether they work. */
  readonly unknown: readonly UnknownFlow[];
  readonly unknownCount: number;
  readonly rerouted: readonly (FlowEnds & {
    /** Ids of the elements on the new way. */
    readonly path: readonly string[];
  })[];
  readonly reroutedCount: number;
}

const listedFlows = 500;

/** Ends of flows of a network whose flows are kept for the next question: those of many take a page's memory. */
const mostKept = 300;
const observations = new WeakMap<Network, Observation>();
const shareOfObserving = 0.8;

/** Every flow of a network while nothing more has failed; of one that is asked again the same. */
function* observedOnce(network: Network): Steps<Observation> {
  const known = observations.get(network);
  if (known) return known;
  const base = yield* partOfSteps(observing(network), 0, shareOfObserving);
  if (network.model.endpoints.length <= mostKept) {
    observations.set(network, base);
  }
  return base;
}

/** The effect of the failure of these elements at once; what is no element of the network is left out. @public */
export function* detailScenario(
  network: Network,
  failed: readonly string[],
): Steps<ScenarioDetails> {
  const base = yield* observedOnce(network);
  const { byName } = network.model.elements;
  const { lost, unknown, rerouted } = consequencesOf(
    base,
    failed.flatMap(id => byName.get(id) ?? []),
  );
  return {
    lost: lost.slice(0, listedFlows),
    lostCount: lost.length,
    unknown: unknown.slice(0, listedFlows),
    unknownCount: unknown.length,
    rerouted: rerouted.slice(0, listedFlows),
    reroutedCount: rerouted.length,
  };
}
