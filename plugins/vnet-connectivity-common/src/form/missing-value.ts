import type { Finding } from '../findings';
import { parsePath, valueAt } from '../findings';
import { isEmpty } from './network-form';

/** True if a finding is about a value that has not been filled in yet. */
export function isAboutMissingValue(
  { severity, kind, path, related = [] }: Finding,
  document: unknown,
): boolean {
  return (
    path !== '' &&
    isBlankAt(document, path) &&
    (kind === 'incomplete' ||
      (severity === 'error' &&
        related.every(other => isBlankAt(document, other))))
  );
}

/** True if a document has no value at a path, written as findings write it. */
export function isBlankAt(document: unknown, path: string): boolean {
  return isEmpty(valueAt(document, parsePath(path)));
}
