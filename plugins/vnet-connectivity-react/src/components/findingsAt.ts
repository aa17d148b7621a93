import type {
  Finding,
  SpecPath,
} from 'backstage-plugin-vnet-connectivity-common';
import { formatPath } from 'backstage-plugin-vnet-connectivity-common';

/** The findings about a value of the spec or anything in it, also those with another main path. */
export function findingsAt(
  findings: readonly Finding[],
  path: SpecPath,
): Finding[] {
  const prefix = formatPath(path);
  return findings.filter(finding =>
    placesOf(finding).some(
      place =>
        place === prefix ||
        place.startsWith(`${prefix}.`) ||
        place.startsWith(`${prefix}[`),
    ),
  );
}

/** Every place of the spec that a finding is about; its main path comes first. @public */
export function placesOf({
  path,
  related = [],
}: Pick<Finding, 'path' | 'related'>): readonly string[] {
  return [path, ...related];
}

/** The text of a finding for users of a form. @public */
export function plainTextOf({
  plain,
  message,
}: Pick<Finding, 'plain' | 'message'>): string {
  return plain ?? message;
}

/** The text below a field: the errors about it, or else its help. @public */
export function fieldMessages(
  findings: readonly Finding[],
  path: SpecPath,
): { readonly error: boolean; readonly message?: string } {
  const messages = findingsAt(findings, path)
    .filter(({ severity }) => severity === 'error')
    .map(plainTextOf);
  return {
    error: messages.length > 0,
    message: messages.length > 0 ? [...new Set(messages)].join(' ') : undefined,
  };
}
