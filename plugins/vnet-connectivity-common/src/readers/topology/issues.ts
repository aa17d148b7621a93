import type { z } from 'zod';

/** An error in a value, with its place. */
export interface ShapeIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * The issues of a check, each at the field that is wrong. Where a value may have one of several shapes, they are those
 * of the shape that it comes nearest to, not "invalid input" for the whole.
 */
export function shapeIssues({ issues }: z.ZodError): ShapeIssue[] {
  return issues.flatMap(each => issuesOf(each, []));
}

function issuesOf(
  issue: z.core.$ZodIssue,
  at: readonly (string | number)[],
): ShapeIssue[] {
  const path = [
    ...at,
    ...issue.path.map(part => (typeof part === 'symbol' ? String(part) : part)),
  ];
  if (issue.code !== 'invalid_union') return [{ path, message: issue.message }];
  const shapes = issue.errors.map(errors =>
    errors.flatMap(each => issuesOf(each, path)),
  );
  const [nearest] = shapes
    .filter(errors => errors.length > 0)
    .sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  const other = issue.errors.map(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0
      ? first.expected
      : undefined,
  );
  // Not even of the right kind for any shape: say which kinds are.
  if (depth(nearest ?? []) <= path.length && other.every(Boolean)) {
    return [{ path, message: `must be ${[...new Set(other)].join(' or ')}` }];
  }
  return nearest ?? [{ path, message: issue.message }];
}

/** The depth up to which the check succeeded. */
function depth(issues: readonly ShapeIssue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}
