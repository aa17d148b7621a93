import type { Values } from '../../readers/arm/values';

/** Of a value that is not set, in words. */
export const nothing = 'nothing';

/**
 * The effect of a value that is not the one of the generated code: the resource is destroyed and built again, it is
 * changed, or nothing that carries traffic is changed.
 */
type Effect = 'replaced' | 'changed' | 'harmless';

/** One value of a resource that exists, beside the one of the code that is generated. */
export interface Expectation {
  /** `its SKU`. */
  readonly what: string;
  /** Undefined where the document does not tell it. */
  readonly is: unknown;
  readonly becomes: unknown;
  readonly effect: Effect;
}

/** The outcome of a comparison: the reason why a resource is not adopted, or the changes with which it is. */
export type Verdict =
  | { readonly adopted: true; readonly changes: readonly string[] }
  | { readonly adopted: false; readonly why: string };

/** The verdict on a resource of which the document tells these values. */
export function verdictOn(expectations: readonly Expectation[]): Verdict {
  const differing = expectations.filter(
    ({ is, becomes }) => textOfValue(is) !== textOfValue(becomes),
  );
  const unknown = differing.find(({ is }) => is === undefined);
  if (unknown) {
    return refused(`The document does not tell ${unknown.what}.`);
  }
  const replaced = differing.filter(({ effect }) => effect === 'replaced');
  if (replaced.length > 0) {
    return refused(
      `It would be destroyed and built again: ${listed(replaced)}.`,
    );
  }
  const changed = differing.filter(({ effect }) => effect === 'changed');
  if (changed.length > 0) {
    return refused(`It would be changed: ${listed(changed)}.`);
  }
  return { adopted: true, changes: differing.map(worded) };
}

export function refused(why: string): Verdict {
  return {
    adopted: false,
    why: `It is not adopted, and what is generated would build another one. ${why}`,
  };
}

/** An expectation that something is not set, which generated code would take away. */
export function unset(
  what: string,
  isSet: boolean,
  effect: Effect = 'changed',
): Expectation {
  return {
    what,
    is: isSet ? 'set' : nothing,
    becomes: nothing,
    effect,
  };
}

/** Tags in an order of their own. */
export function textOfTags(tags: Values | undefined): string {
  return (
    Object.entries(tags ?? {})
      .map(([name, value]) => `${name} = ${value}`)
      .sort()
      .join(', ') || nothing
  );
}

function listed(differences: readonly Expectation[]): string {
  return differences.map(worded).join('; ');
}

function worded({ what, is, becomes }: Expectation): string {
  return `${what} is ${textOfValue(is)}, in the generated code ${textOfValue(
    becomes,
  )}`;
}

function textOfValue(value: unknown): string {
  if (Array.isArray(value)) return [...value].sort().join(', ') || nothing;
  return value === undefined ? 'not known' : String(value);
}
