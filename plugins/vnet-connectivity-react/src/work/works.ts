import {
  adviceChangeSteps,
  adviseSteps,
  askFlow,
  buildGraphNetwork,
  buildNetwork,
  changeOfDocuments,
  choosableNetworks,
  compareSteps,
  detailScenario,
  differenceOfNetworks,
  driftOf,
  failedElements,
  importDocument,
  networkReport,
  readNetworkDocument,
  surveyFailures,
  surveyReach,
  surveyRoutes,
} from 'backstage-plugin-vnet-connectivity-common';
import type {
  Advice,
  AdviceChange,
  AdviceSettings,
  Answers,
  ChoosableNetworks,
  ComparableNetworks,
  Comparison,
  ComparisonOptions,
  ConnectivitySpec,
  DesignOptions,
  DocumentChange,
  Drift,
  FailedElements,
  FailureSurvey,
  Flow,
  ImportedNetwork,
  Network,
  NetworkDocument,
  NetworkDifference,
  NetworkGraph,
  ReachSurvey,
  RoutesSurvey,
  ScenarioDetails,
  Steps,
} from 'backstage-plugin-vnet-connectivity-common';
import type { NetworkInput } from './network-input';

/** The input of `comparison`. @public */
export interface ComparisonInput {
  readonly spec: ConnectivitySpec;
  readonly designOptions?: DesignOptions;
  readonly options?: ComparisonOptions;
}

/** The input of `failures`. @public */
export type FailuresInput = NetworkInput & {
  /** Most elements that fail at once. */
  readonly failures: 1 | 2;
};

/** The input of `scenario` and `reach`. @public */
export type FailedInput = NetworkInput & {
  /** Ids of elements. */
  readonly failed: readonly string[];
};

/** The input of `routes`. @public */
export type RoutesInput = FailedInput & {
  /** Name of the only table that is asked for; the first where none has it. Left out: all tables. */
  readonly table?: string;
};

/** The input of `flow`. @public */
export type FlowInput = FailedInput & {
  /** Ids of the ends, as `reach` has them. */
  readonly from: string;
  readonly to: string;
};

/** The input of `read`, `import` and `choosable`. @public */
export interface ReadInput {
  readonly text: string;
}

/** A document as plain data: its network is built from the graph where it is asked. @public */
export type ReadDocument = Omit<NetworkDocument, 'network'>;

/** The input of `drift`. @public */
export interface DriftInput {
  /** Text of the spec. */
  readonly design: string;
  readonly options?: DesignOptions;
  /** Text of an export of Azure. */
  readonly document: string;
}

/** The input of `change`. @public */
export interface ChangeInput {
  /** Text of the spec of what is built. */
  readonly older: string;
  /** Text of the new spec. */
  readonly newer: string;
  readonly options?: DesignOptions;
}

/** The input of `report`. @public */
export interface ReportInput
  extends Pick<NetworkDocument, 'findings' | 'notes'> {
  readonly graph: NetworkGraph;
  /** Name of the network, such as that of its file. */
  readonly title: string;
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
    readonly input: RoutesInput;
    readonly result: RoutesSurvey;
  };
  /** A document of any form that is read. */
  readonly read: { readonly input: ReadInput; readonly result: ReadDocument };
  /** The spec of a document of any form, with everything that the spec does not say. */
  readonly import: {
    readonly input: ReadInput;
    readonly result: ImportedNetwork;
  };
  /** The virtual networks of a document of any form that may become regions. */
  readonly choosable: {
    readonly input: ReadInput;
    readonly result: ChoosableNetworks;
  };
  /** A report as Markdown. */
  readonly report: { readonly input: ReportInput; readonly result: string };
  /** The answers between all networks and sites. */
  readonly reach: { readonly input: FailedInput; readonly result: ReachSurvey };
  /** One flow, with the way there and back; undefined where there is none. */
  readonly flow: {
    readonly input: FlowInput;
    readonly result: Flow | undefined;
  };
  /** The elements that can fail, and those that have failed along with others. */
  readonly elements: {
    readonly input: FailedInput;
    readonly result: FailedElements;
  };
  /** Everything in which two networks differ. */
  readonly difference: {
    readonly input: ComparableNetworks;
    readonly result: NetworkDifference;
  };
  /** The difference between a design and what Azure has of it. */
  readonly drift: { readonly input: DriftInput; readonly result: Drift };
  /** The effects of a change of a design on the network that is built. */
  readonly change: {
    readonly input: ChangeInput;
    readonly result: DocumentChange;
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
  failures: input => surveyFailures(networkOf(input), input.failures),
  scenario: input => detailScenario(networkOf(input), input.failed),
  routes: input => surveyRoutes(networkOf(input), input.failed, input.table),
  read: ({ text }) => readSteps(text),
  import: ({ text }) => importSteps(text),
  choosable: ({ text }) => choosableSteps(text),
  report: input => networkReport({ ...input, network: networkOf(input) }),
  reach: input => surveyReach(networkOf(input), input.failed),
  flow: input => flowSteps(input),
  elements: input => elementsSteps(input),
  difference: ({ before, after }) => differenceOfNetworks(before, after),
  drift: input => driftOf(input),
  change: input => changeSteps(input),
};

/** Networks by what they were built from: several questions are asked of one. */
const built = new WeakMap<object, Network>();

function networkOf(input: NetworkInput): Network {
  const source = 'graph' in input ? input.graph : input.topology;
  const known = built.get(source);
  if (known) return known;
  const network =
    'graph' in input
      ? buildGraphNetwork(input.graph)
      : buildNetwork(input.topology);
  built.set(source, network);
  return network;
}

function* readSteps(text: string): Steps<ReadDocument> {
  yield 0;
  const { network, ...document } = readNetworkDocument(text);
  return document;
}

function* importSteps(text: string): Steps<ImportedNetwork> {
  yield 0;
  return importDocument(text);
}

function* elementsSteps(input: FailedInput): Steps<FailedElements> {
  yield 0;
  return failedElements(networkOf(input), input.failed);
}

function* choosableSteps(text: string): Steps<ChoosableNetworks> {
  yield 0;
  return choosableNetworks(text);
}

function* changeSteps({
  older,
  newer,
  options,
}: ChangeInput): Steps<DocumentChange> {
  yield 0;
  return changeOfDocuments(older, newer, options);
}

function* flowSteps(input: FlowInput): Steps<Flow | undefined> {
  yield 0;
  const { from, to, failed } = input;
  return askFlow(networkOf(input), from, to, failed);
}

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
      /** Without the properties that are shared. */
      readonly input: Partial<WorkInput<Kind>>;
      /** Keys of values that the worker has been given, by property of the input. */
      readonly shared: Readonly<Record<string, number>>;
    }
  /** A large value that several requests have, so that it is copied once. */
  | { readonly type: 'share'; readonly key: number; readonly value: unknown }
  | { readonly type: 'forget'; readonly key: number }
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
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  /** A request to cancel was heard, so that the worker is not stuck. */
  | { readonly type: 'cancelled'; readonly id: number };
