import { canonical, isList } from '../hcl';
import type { Value } from '../hcl';
import type { PlannedResource } from './resource-changes';

/** Most characters of a value that a reason quotes. */
const longestQuote = 80;

/** The reason of what happens to a resource, as a sentence. */
export function reasonOf({
  action,
  changed,
  follows,
  previousAddress,
}: PlannedResource): string {
  const moved =
    previousAddress === undefined ? '' : ` Its address was ${previousAddress}.`;
  switch (action) {
    case 'create':
      return 'The new design has it, the old one does not.';
    case 'delete':
      return 'The new design does not have it any more.';
    case 'move':
      return `It stays as it is.${moved}`;
    default: {
      const decisive =
        action === 'replace'
          ? changed.filter(({ forcesReplacement }) => forcesReplacement)
          : changed;
      const what = decisive
        .map(
          ({ path, before, after }) =>
            `${path}: ${quote(before)} → ${quote(after)}`,
        )
        .join('; ');
      const why =
        action === 'replace'
          ? ' This cannot be changed in a resource that exists.'
          : '';
      const after =
        follows.length > 0 ? ` It follows ${follows.join(', ')}.` : '';
      return `${what}.${why}${after}${moved}`;
    }
  }
}

function quote(value: Value): string {
  if (value === null) return 'nothing';
  if (isList(value) && value.some(each => typeof each === 'object')) {
    return `${value.length} of it`;
  }
  const text = typeof value === 'string' ? value : canonical(value);
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}
