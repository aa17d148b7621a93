import { isRecord } from '../records';
/** `error` blocks generation everywhere; `warning` is advice against. @public */
export type Severity = 'error' | 'warning';

/** The party that refuses, or the reason for which something is reported. An `error` is never mere `advice`. @public */
export const findingKinds = {
  /** Azure's interface or service rejects it, or Microsoft documents that it does not work. */
  'azure-refuses': 'Azure refuses this',
  /** Azure can do it, but this product does not generate or model it yet. */
  'not-built': 'This version does not build it',
  /** The portal's own policy does not allow it. */
  policy: "The portal's policy",
  /** It works, but is advised against, or is to be checked first. */
  advice: 'Advice',
  /** The document contradicts itself, or lacks something that the design needs. */
  incomplete: 'Missing or contradictory',
} as const;

/** Kind of a finding, a key of {@link findingKinds}. @public */
export type FindingKind = keyof typeof findingKinds;

/** Keys and indexes that lead to a value in the spec. @public */
export type SpecPath = readonly (string | number)[];

/** A value to write into the spec (`undefined` removes it). @public */
export interface Change {
  readonly path: SpecPath;
  readonly value: unknown;
}

/** A change of the spec that the user can apply with one click. @public */
export interface Fix {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** A finding about a spec: its rule, its place, the reason and the way out. @public */
export interface Finding {
  /** Id of the rule, such as `address-overlap`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly kind: FindingKind;
  /** The place in the spec, such as `regions.weu.addressSpace[0]`; empty for the whole document. */
  readonly path: string;
  /** The other places that it is about, such as the range that this one overlaps; formatted as `path` is. */
  readonly related?: readonly string[];
  /** The text for users who write YAML: it names fields by their paths. */
  readonly message: string;
  /** The text for users of a form: it names fields by their labels. */
  readonly plain?: string;
  /** Address of the document that states the rule. */
  readonly docs: string;
  readonly fix?: Fix;
}

/** `['regions', 'weu', 'addressSpace', 0]` as `regions.weu.addressSpace[0]`. @public */
export function formatPath(path: SpecPath): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      if (!/^[A-Za-z_$][\w$-]*$/.test(part)) return `[${JSON.stringify(part)}]`;
      return index === 0 ? part : `.${part}`;
    })
    .join('');
}

/** The reverse of {@link formatPath}: `regions.weu.addressSpace[0]` as its parts. @public */
export function parsePath(path: string): SpecPath {
  const parts = path.matchAll(
    /\.?([A-Za-z_$][\w$-]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g,
  );
  return [...parts].map(([, name, index, quoted]) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? name : JSON.parse(quoted);
  });
}

/** True if any finding blocks generation. @public */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** A copy of `document` with `change` applied; the original is left as it is. */
export function applyChange(
  document: unknown,
  { path, value }: Change,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const next = applyChange(childOf(document, key), { path: rest, value });
  if (typeof key === 'number') {
    const copy = Array.isArray(document) ? [...document] : [];
    if (next === undefined) copy.splice(key, 1);
    else copy[key] = next;
    return copy;
  }
  const { [key]: _, ...others } = isRecord(document) ? document : {};
  if (next === undefined) return others;
  // An existing key keeps its place, because the order of regions is the order of allocation.
  return isRecord(document) && Object.hasOwn(document, key)
    ? { ...document, [key]: next }
    : { ...others, [key]: next };
}

/** A copy of `document` with every change of `fix` applied. @public */
export function applyFix(document: unknown, fix: Fix): unknown {
  return fix.changes.reduce(applyChange, document);
}

/** The value at a path of a document; undefined where it says nothing there. @public */
export function valueAt(document: unknown, path: SpecPath): unknown {
  return path.reduce(childOf, document);
}

function childOf(document: unknown, key: string | number): unknown {
  return typeof document === 'object' &&
    document !== null &&
    Object.hasOwn(document, key)
    ? (document as Readonly<Record<string | number, unknown>>)[key]
    : undefined;
}
