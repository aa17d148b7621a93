import { parsePrefix } from '../../address';
import { isRecord } from '../../records';

export type Values = Readonly<Record<string, unknown>>;

/** The first of the arguments that is a text; several are one argument that was renamed. */
export function textOf(values: Values, ...names: string[]): string | undefined {
  return names
    .map(name => values[name])
    .find(
      (value): value is string => typeof value === 'string' && value !== '',
    );
}

/** The first of the arguments that is a flag; several are one argument that was renamed. */
export function flagOf(
  values: Values,
  ...names: string[]
): boolean | undefined {
  return names
    .map(name => values[name])
    .find((value): value is boolean => typeof value === 'boolean');
}

export function numberOf(values: Values, name: string): number | undefined {
  const value = values[name];
  return typeof value === 'number' ? value : undefined;
}

/** The texts of a list or set; those that are unknown are left out. */
export function textsOf(values: Values, name: string): string[] {
  const value = values[name];
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string')
    : [];
}

/** The blocks of a name. */
export function blocksOf(values: Values, name: string): Values[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** IPv4 ranges in the form that the model takes, and the texts that are none. */
export function rangesOf(texts: readonly string[]): {
  readonly ranges: string[];
  readonly others: string[];
} {
  const ranges: string[] = [];
  const others: string[] = [];
  for (const text of texts) {
    const parsed = parsePrefix(text);
    const range = 'prefix' in parsed ? text : parsed.suggestion;
    if (range === undefined || !text.includes('/')) others.push(text);
    else ranges.push(range);
  }
  return { ranges: [...new Set(ranges)].sort(), others };
}

/** `West Europe` as `westeurope`. */
export function locationOf(values: Values): string | undefined {
  return textOf(values, 'location')?.toLowerCase().replace(/\s/g, '');
}
