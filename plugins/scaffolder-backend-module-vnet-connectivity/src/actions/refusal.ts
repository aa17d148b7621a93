import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { findingKinds } from 'backstage-plugin-vnet-connectivity-common';

/** Most entries that an error message lists; a list of thousands is of no use. */
export const maxListed = 20;

/** The message of a step that refuses a network, with what is to be corrected. */
export function refusal(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const listed = errors
    .slice(0, maxListed)
    .map(
      ({ rule, kind, path, message }) =>
        `- ${path || 'the whole document'}: ${message} (${
          findingKinds[kind]
        }: ${rule})`,
    );
  const more = errors.length - listed.length;
  return [
    `This network cannot be built. Correct ${
      errors.length === 1 ? 'this' : `these ${errors.length} findings`
    } and run the template again:`,
    ...listed,
    ...(more > 0 ? [`… and ${more} more`] : []),
  ].join('\n');
}
