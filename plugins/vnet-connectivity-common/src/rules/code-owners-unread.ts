import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'A file that the system does not read asks nobody for a review, and nothing says so.';

/**
 * The system of the repository reads its code owners. Azure Repos has branch policies instead
 * (https://learn.microsoft.com/azure/devops/repos/git/branch-policies); GitHub knows users, teams of an organization and
 * mail addresses (https://docs.github.com/articles/about-code-owners). Both read 2026-12-01.
 */
export const codeOwnersUnread: Rule = {
  id: 'code-owners-unread',
  severity: 'warning',
  kind: 'advice',
  title: 'The code owners are read by the system of the repository',
  source: 'spec',
  dependsOn: [['delivery', 'ci']],
  *check({ planned }) {
    const { ci, codeOwners = [] } = planned.delivery;
    const path = ['delivery', 'codeOwners'];
    if (ci === 'azure-pipelines' && codeOwners.length > 0) {
      yield {
        path,
        related: [['delivery', 'ci']],
        message:
          'delivery.codeOwners is written to CODEOWNERS, which Azure Repos does not read. If the repository is there, add the reviewers to the branch policies of main as automatically included reviewers.',
      };
    }
    const nested = codeOwners.filter(owner => /\/.*\//.test(owner));
    if (ci === 'github-actions' && nested.length > 0) {
      yield {
        path,
        related: [['delivery', 'ci']],
        message: `delivery.codeOwners has ${listOf(
          nested,
        )}, and GitHub knows no groups within groups. Write a user, a team such as @contoso/network or a mail address.`,
      };
    }
  },
};
