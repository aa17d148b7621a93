import { canonical, isList } from '../hcl';
import type { Value } from '../hcl';
import type { Language, PlannedResource } from './resource-changes';

const fixed: Readonly<Record<Language, string>> = {
  terraform: 'This cannot be changed in a resource that exists.',
  bicep:
    'Terraform would create it anew for this; whether Azure changes it in place is not known here. A deployment fails where it does not.',
};

/** Most characters of a value that a reason quotes. */
const longestQuote = 80;

/** The reason of what happens to a resource, as a sentence. */
export function reasonOf(
  { action, changed, follows, previousAddress }: PlannedResource,
  language: Language,
): string {
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
      const isFixed = changed.some(each => each.forcesReplacement);
      const why = isFixed ? ` ${fixed[language]}` : '';
      const after =
        follows.length > 0 ? ` It follows ${follows.join(', ')}.` : '';
      // A property that is a resource in Terraform has no arguments of its own here.
      if (what === '') return 'What belongs to it changes.';
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
