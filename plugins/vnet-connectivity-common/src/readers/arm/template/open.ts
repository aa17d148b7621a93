/** A part of an expression that cannot be evaluated without Azure, with what is known of it filled in. */
export class Open {
  constructor(readonly text: string) {}
}

/** A value as a part of an expression. */
export function openAs(value: unknown): string {
  if (value instanceof Open) return value.text;
  if (typeof value === 'string') return `'${value.replace(/'/g, "''")}'`;
  return value === undefined ? 'null()' : JSON.stringify(value);
}

/**
 * The open part of a text. Names that are made alike have the same part open, so that they are the same name. In ids it is
 * one segment.
 */
export function openPart(text: string): string {
  return `⟦${text.replace(/\//g, '∕').replace(/[⟦⟧]/g, '')}⟧`;
}

/** True for a text that holds an open part; of everything else, if something in it does. */
export function hasOpenPart(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('⟦');
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some(hasOpenPart)
  );
}
