/** The ends of a flow. @public */
export interface FlowEnds {
  readonly from: string;
  readonly to: string;
}

/** A flow that depends on a gap of the document. @public */
export interface UnknownFlow extends FlowEnds {
  /** The gaps on which it depends, in words. */
  readonly unknown: readonly string[];
}

/** One failure, or two at once, and the flows concerned. @public */
export interface Scenario {
  readonly failed: readonly string[];
  /** Flows that worked before and do not now. */
  readonly lost: readonly FlowEnds[];
  /** Flows that worked before and of which that is not known now; absent where there are none. */
  readonly unknown?: readonly UnknownFlow[];
  /** Flows that still work and take another way. */
  readonly rerouted: readonly (FlowEnds & {
    readonly path: readonly string[];
  })[];
}

/** A scenario with its figures at hand; the lists are made when they are read. @public */
export interface CountedScenario extends Scenario {
  readonly lostCount: number;
  readonly unknownCount: number;
  readonly reroutedCount: number;
}
