import type { Finding } from '../findings';
import { parsePath, valueAt } from '../findings';
import { isEmpty } from './network-form';

/** Whether a finding is about something that nobody has filled in yet. */
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

/** Whether a document holds nothing at a path, as findings write it. */
export function isBlankAt(document: unknown, path: string): boolean {
  return isEmpty(valueAt(document, parsePath(path)));
}
