import type { Source } from '../../azure';
import type { Topology } from '../../topology';
import type { Circumstances, Requirements } from '../comparison-options';
import type { FailureStudy } from '../failure-study';
import type { Figures } from '../figures';
import type { ConnectivityOption } from '../option';

/** An option that Azure accepts, measured. */
export interface Candidate {
  readonly option: ConnectivityOption;
  readonly topology: Topology;
  readonly figures: Figures;
  readonly study: FailureStudy;
}

/** The network, whichever option is taken. */
export interface NetworkFacts {
  readonly regions: number;
  readonly virtualNetworks: number;
  /** On-premises sites that are connected, or are to be one day. */
  readonly branches: number;
  /** True if there is an ExpressRoute circuit that has been ordered already. */
  readonly hasCircuit: boolean;
  readonly isInspected: boolean;
}

/** The inputs of a reason. */
export interface AdviceContext {
  readonly candidate: Candidate;
  readonly network: NetworkFacts;
  readonly requirements: Requirements;
  readonly circumstances: Circumstances;
  /** Least and most that all single failures of an option stop. */
  readonly flowsLost: { readonly least: number; readonly most: number };
}

/** The judgement of a reason on an option. */
export interface Judgement {
  /** `unmet`: something is required that the option does not do. It is not recommended. */
  readonly effect: 'for' | 'against' | 'unmet';
  /** Its weight: above 0 for, below 0 against. */
  readonly weight: number;
  /** A full sentence. */
  readonly text: string;
  /** The case in which an option that is advised against is right all the same. */
  readonly rightWhen?: string;
}

/** One reason for or against an option. */
export interface ReasonRule {
  /** Stable name; also the name of the file. */
  readonly id: string;
  /** The statement in general; a short sentence. */
  readonly title: string;
  readonly sources: readonly Source[];
  readonly judge: (context: AdviceContext) => Judgement | undefined;
}

/** A reason that applies to an option. @public */
export interface Reason extends Judgement {
  readonly id: string;
  readonly sources: readonly Source[];
}

/** The reason where it applies. */
export function applyReason(
  { id, sources, judge }: ReasonRule,
  context: AdviceContext,
): Reason[] {
  const judgement = judge(context);
  return judgement ? [{ id, ...judgement, sources }] : [];
}
