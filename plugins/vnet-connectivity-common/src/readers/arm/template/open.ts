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
