import type { Source } from '../azure';

/** A number, a range of numbers, or words where there is no number. @public */
export type FigureValue =
  | number
  | string
  | { readonly from: number; readonly to: number };

/** A figure with its calculation, its sources and their dates. @public */
export interface Figure {
  /** Null where it is not known; `notes` say why. */
  readonly value: FigureValue | null;
  /** `ms`, `Mbps`, `USD a month` and so on; empty where the value is words. */
  readonly unit: string;
  /** Set where no measurement or document is about exactly this value. */
  readonly estimate?: true;
  /** Set where parts of the value are not known and left out of it: the true one is the same or greater. */
  readonly atLeast?: true;
  /** The calculation of the value. */
  readonly formula?: string;
  /** The part of the network that the value was worked out for, where it is not the whole. */
  readonly scope?: string;
  /** The things that the value leaves out, or stands for. */
  readonly notes?: readonly string[];
  readonly sources: readonly Source[];
}

/** Sources, each once. */
export function uniqueSources(
  ...sources: readonly (Source | undefined)[]
): Source[] {
  return [...new Set(sources)].filter(
    (source): source is Source => source !== undefined,
  );
}

/** `estimate: true`, or nothing. */
export function estimateIf(estimate: boolean): { readonly estimate?: true } {
  return estimate ? { estimate: true } : {};
}

/** `notes`, or nothing where there are none. */
export function notesOf(
  ...notes: readonly (string | undefined)[]
): Pick<Figure, 'notes'> {
  const given = notes.filter((note): note is string => note !== undefined);
  return given.length > 0 ? { notes: given } : {};
}
