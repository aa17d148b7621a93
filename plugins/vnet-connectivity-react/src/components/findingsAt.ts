import type {
  Finding,
  SpecPath,
} from 'backstage-plugin-vnet-connectivity-common';
import { formatPath } from 'backstage-plugin-vnet-connectivity-common';

/** The findings about a value of the spec or anything in it. */
export function findingsAt(
  findings: readonly Finding[],
  path: SpecPath,
): Finding[] {
  const prefix = formatPath(path);
  return findings.filter(
    finding =>
      finding.path === prefix ||
      finding.path.startsWith(`${prefix}.`) ||
      finding.path.startsWith(`${prefix}[`),
  );
}

/** What stands below a field: the errors about it, or else its help. */
export function fieldMessages(
  findings: readonly Finding[],
  path: SpecPath,
): { readonly error: boolean; readonly message?: string } {
  const messages = findingsAt(findings, path)
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
  return {
    error: messages.length > 0,
    message: messages.length > 0 ? [...new Set(messages)].join(' ') : undefined,
  };
}
