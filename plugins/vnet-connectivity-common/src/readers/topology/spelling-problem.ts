/** A value in a spelling that cannot be read, with its place. */
export interface SpellingProblem {
  readonly path: Path;
  readonly message: string;
}

/** Fields and places in lists that lead to a value of a document. */
export type Path = readonly (string | number)[];

/** Takes note of a problem. */
export type Report = (path: Path, message: string) => void;
