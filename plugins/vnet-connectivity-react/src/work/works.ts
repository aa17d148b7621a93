import {
  adviceChangeSteps,
  adviseSteps,
  buildNetwork,
  compareSteps,
  detailScenario,
  surveyFailures,
  surveyRoutes,
} from 'backstage-plugin-vnet-connectivity-common';
import type {
  Advice,
  AdviceChange,
  AdviceSettings,
  Answers,
  Comparison,
  ComparisonOptions,
  ConnectivitySpec,
  DesignOptions,
  FailureSurvey,
  RoutesSurvey,
  ScenarioDetails,
  Steps,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';

/** The input of `comparison`. @public */
export interface ComparisonInput {
  readonly spec: ConnectivitySpec;
  readonly designOptions?: DesignOptions;
  readonly options?: ComparisonOptions;
}

/** The input of `failures`. @public */
export interface FailuresInput {
  readonly topology: Topology;
  /** Most elements that fail at once. */
  readonly failures: 1 | 2;
}

/** The input of `scenario` and `routes`. @public */
export interface FailedInput {
  readonly topology: Topology;
  /** Ids of elements. */
  readonly failed: readonly string[];
}

/** The input of `advice` and `adviceChanges`. @public */
export interface AdviceInput {
  readonly answers: Answers;
  readonly designOptions?: DesignOptions;
  readonly settings?: AdviceSettings;
}

/**
 * The input and the result of each kind of long work. Both are plain data, so that they can be sent to a worker and
 * back.
 *
 * @public
 */
export interface Works {
  /** Every way to build the network of a spec. */
  readonly comparison: {
    readonly input: ComparisonInput;
    readonly result: Comparison;
  };
  /** The recommended option, and the others, for the answers of a user. */
  readonly advice: { readonly input: AdviceInput; readonly result: Advice };
  /** The answers that would change the advice. */
  readonly adviceChanges: {
    readonly input: AdviceInput;
    readonly result: readonly AdviceChange[];
  };
  /** The effects of every failure, in numbers. */
  readonly failures: {
    readonly input: FailuresInput;
    readonly result: FailureSurvey;
  };
  /** The effect of one failure on every flow. */
  readonly scenario: {
    readonly input: FailedInput;
    readonly result: ScenarioDetails;
  };
  /** Effective routes, and how they differ from those of the intact network. */
  readonly routes: {
    readonly input: FailedInput;
    readonly result: RoutesSurvey;
  };
}

/** A kind of work. @public */
export type WorkKind = keyof Works;
/** The input of a kind of work. @public */
export type WorkInput<Kind extends WorkKind> = Works[Kind]['input'];
/** The result of a kind of work. @public */
export type WorkResult<Kind extends WorkKind> = Works[Kind]['result'];

const works: {
  readonly [Kind in WorkKind]: (
    input: WorkInput<Kind>,
  ) => Steps<WorkResult<Kind>>;
} = {
  comparison: ({ spec, designOptions, options }) =>
    compareSteps(spec, designOptions, options),
  advice: ({ answers, designOptions, settings }) =>
    adviseSteps(answers, designOptions, settings),
  adviceChanges: ({ answers, designOptions, settings }) =>
    adviceChangeSteps(answers, designOptions, settings),
  failures: ({ topology, failures }) =>
    surveyFailures(buildNetwork(topology), failures),
  scenario: ({ topology, failed }) =>
    detailScenario(buildNetwork(topology), failed),
  routes: ({ topology, failed }) =>
    surveyRoutes(buildNetwork(topology), failed),
};

/** The steps of some work. */
export function stepsOf<Kind extends WorkKind>(
  kind: Kind,
  input: WorkInput<Kind>,
): Steps<WorkResult<Kind>> {
  return works[kind](input);
}

/** A message from a page to a worker. */
export type WorkRequest<Kind extends WorkKind = WorkKind> =
  | {
      readonly type: 'start';
      readonly id: number;
      readonly kind: Kind;
      readonly input: WorkInput<Kind>;
    }
  | { readonly type: 'cancel'; readonly id: number };

/** A message from a worker to the page. */
export type WorkResponse<Kind extends WorkKind = WorkKind> =
  /** The worker is ready. */
  | { readonly type: 'ready' }
  | {
      readonly type: 'progress';
      readonly id: number;
      readonly progress: number;
    }
  | {
      readonly type: 'done';
      readonly id: number;
      readonly result: WorkResult<Kind>;
    }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
