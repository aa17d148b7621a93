/** A place in a file; lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `bicep/main.bicep:3:1: what is wrong [code]`, the form in which Bicep itself reports. */
export function problemAt(
  position: Position,
  message: string,
  code?: string,
): string {
  const { file, line, column } = position;
  const suffix = code === undefined ? '' : ` [${code}]`;
  return `${file}:${line}:${column}: ${message}${suffix}`;
}

/** Stops the reading or the evaluation of a file. */
export class BicepError extends Error {
  constructor(position: Position, message: string, code?: string) {
    super(problemAt(position, message, code));
    this.name = 'BicepError';
  }
}

/** Takes the problems of a check; the code is that of Bicep or of its linter. */
export type Report = (
  position: Position,
  message: string,
  code?: string,
) => void;
