/** An option of a question. @public */
export interface QuestionOption {
  /** Without dashes: `fail`. */
  readonly name: string;
  /** `flag` for an option without a value. */
  readonly type: 'text' | 'flag';
  /** The word that stands for the value in usages: `ID`. */
  readonly value?: string;
  readonly description: string;
  /** True where it may be given several times. */
  readonly repeatable?: true;
  readonly required?: true;
}

/** A document or a file that a question is about. @public */
export interface QuestionInput {
  /** The word that stands for it in usages: `SPEC`. */
  readonly name: string;
  readonly description: string;
}

/**
 * Something that can be asked of a network, as data: command line, its documentation, and tools for agents are made of
 * it.
 *
 * @public
 */
export interface Question {
  /** Name of the command. */
  readonly name: string;
  /** Full sentences that end with a full stop. */
  readonly description: string;
  /** In the order in which they are given; each is required. */
  readonly inputs: readonly QuestionInput[];
  readonly options: readonly QuestionOption[];
  /** The keys of the answer, in words, as the option --json describes it. */
  readonly json: string;
  /** The meaning of each exit code, beside 1 for wrong usage and for what cannot be read or written. */
  readonly exitCodes: { readonly 0: string; readonly 2: string };
}
