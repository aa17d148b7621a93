import type {
  Assumption,
  ConnectivityOption,
  Figures,
  RankingChange,
  Reason,
} from '../comparison';
import type { ElementChange, FlowChange, RouteChange } from '../change';
import type { ChangeReport, Disruption } from '../change-report';
import type { Finding } from '../findings';
import type { NotTaken } from '../import';
import type { ReadingNotes } from '../read-network-document';
import type { FormOfDocument } from '../readers/recognise';
import type {
  AssertResult,
  EffectiveRoute,
  FailureSurvey,
  Reachability,
  Scenario,
  ScenarioDetails,
  SurveyedRoute,
  Verification,
} from '../routing';

/** A finding of the rules about a spec or a network. @public */
export type FindingOutput = Omit<Finding, 'fix'>;

/** The form of a document, the findings about it, and everything that its answers take no account of. @public */
export interface AboutDocument extends Partial<ReadingNotes> {
  /** The form of the document, where it is one that is read. */
  readonly form?: FormOfDocument['form'];
  /** Absent where there are none. */
  readonly findings?: readonly FindingOutput[];
}

/** The answer of `check`. @public */
export interface CheckOutput {
  /** True where no finding is an error. */
  readonly ok: boolean;
  readonly findings: readonly FindingOutput[];
}

/** The answer of `generate`. @public */
export interface GenerateOutput extends CheckOutput {
  /** Paths of the repository; empty where nothing was written. */
  readonly files: readonly string[];
  /** Effects of the next apply; of an update only, and absent where they are not known. */
  readonly change?: ChangeReport;
  /** The files of an update that was written. */
  readonly changes?: readonly FileChangeOutput[];
}

/** The change that an update made to a file. @public */
export interface FileChangeOutput {
  readonly path: string;
  /**
   * `written` (new, or replaced as nobody had changed it), `merged` (changes of a person and of the generator are in it),
   * `unchanged`, `kept` (only a person has changed it), `absent` (a person has deleted it), `deleted` (no longer generated), or
   * `conflict` (a person has to decide).
   */
  readonly change:
    | 'written'
    | 'merged'
    | 'unchanged'
    | 'kept'
    | 'absent'
    | 'deleted'
    | 'conflict';
  /** Path of the version to bring together with a file in conflict; absent where it is no longer generated. */
  readonly newVersion?: string;
}

/** The answer of `routes`. @public */
export interface RoutesOutput extends AboutDocument {
  /** By `VNet`, and by `VNet/subnet` for subnets with a route table of their own; compared with `--changes`. */
  readonly vnets: Readonly<
    Record<string, readonly (EffectiveRoute | SurveyedRoute)[]>
  >;
}

/** The answer of `reach`. @public */
export type ReachOutput = Reachability & AboutDocument;

/** The answer of `what-if` to every failure. @public */
export interface ScenariosOutput extends AboutDocument {
  readonly scenarios: readonly Scenario[];
}

/** The answer of `what-if --only`. @public */
export interface OneScenarioOutput extends AboutDocument {
  readonly scenarios: readonly (ScenarioDetails & {
    readonly failed: readonly string[];
  })[];
}

/** The answer of `what-if`: with `--survey` in numbers. @public */
export type WhatIfOutput =
  | ScenariosOutput
  | OneScenarioOutput
  | (FailureSurvey & AboutDocument);

/** An option of `compare`. @public */
export interface OptionOutput extends ConnectivityOption {
  /** True for the option that the spec has already. */
  readonly current: boolean;
  /** True if Azure, the design and the portal accept it. */
  readonly valid: boolean;
  /** Findings of the rules; each `path` leads into the spec of the option. */
  readonly findings: readonly FindingOutput[];
  /** Assumptions about things that the spec leaves open. */
  readonly assumptions: readonly Assumption[];
  /** Empty where it is refused: there is no such network. */
  readonly figures: Figures | Readonly<Record<string, never>>;
  /** Empty where it is refused. */
  readonly reasons: readonly Reason[];
  /** True if it meets every requirement. */
  readonly meetsRequirements: boolean;
}

/** The answer of `compare`. @public */
export interface CompareOutput {
  /** The best first; those that are refused last. */
  readonly options: readonly OptionOutput[];
  /** Null where no option is valid and does everything that is required. */
  readonly recommended: ConnectivityOption | null;
  /** The changes of the circumstances or requirements that would change the recommendation. */
  readonly changes: readonly RankingChange[];
  /** Present where the spec is refused, so that nothing is compared. */
  readonly findings?: readonly FindingOutput[];
}

/** The answer of `assert`. @public */
export type AssertOutput = AssertResult;

/** The answer of `verify`. @public */
export interface VerifyOutput extends Verification {
  /** With `--accepted`: the resources that the plan destroys or replaces although nobody has accepted it. */
  readonly notAccepted?: readonly Disruption[];
  /** Present where the spec is refused, so that nothing is compared. */
  readonly findings?: readonly FindingOutput[];
}

/** The answer of `diff`. @public */
export interface DiffOutput {
  /** True where no flow vanishes or becomes unknown, and neither document has an error. */
  readonly ok: boolean;
  readonly flows: readonly FlowChange[];
  readonly elements: readonly ElementChange[];
  readonly routes: readonly RouteChange[];
  readonly before: AboutDocument;
  readonly after: AboutDocument;
}

/** A ConnectivitySpec, as YAML or JSON has it. @public */
export type SpecDocument = Readonly<Record<string, unknown>>;

/** The answer of `import`. @public */
export interface ImportOutput {
  /** Absent where no pattern has the network. */
  readonly spec?: SpecDocument;
  /** Parts of the network that the spec does not say. */
  readonly notTaken: readonly NotTaken[];
}

/** The answer of `change`. @public */
export type ChangeOutput = ChangeReport;
