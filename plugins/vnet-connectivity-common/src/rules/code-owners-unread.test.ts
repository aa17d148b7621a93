import { testRule } from './__testUtils__/test-rule';
import { codeOwnersUnread } from './code-owners-unread';

const delivery = (ci: string, ...codeOwners: string[]) => ({
  delivery: { iac: ['terraform'], ci, ...(codeOwners[0] && { codeOwners }) },
});

testRule(codeOwnersUnread, {
  accepted: [
    {
      name: 'a user, a team and a mail address in GitHub',
      changes: delivery(
        'github-actions',
        '@ada',
        '@contoso/network',
        'network@contoso.example',
      ),
    },
    {
      name: 'a group within a group in GitLab',
      changes: delivery('gitlab-ci', '@contoso/platform/network'),
    },
    {
      name: 'Azure Pipelines without code owners',
      changes: delivery('azure-pipelines'),
    },
  ],
  refused: [
    {
      name: 'code owners with Azure Pipelines',
      changes: delivery('azure-pipelines', '@contoso/network'),
      path: 'delivery.codeOwners',
      related: ['delivery.ci'],
      message: 'Azure Repos does not read',
    },
    {
      name: 'a group within a group in GitHub',
      changes: delivery('github-actions', '@contoso/platform/network'),
      path: 'delivery.codeOwners',
      related: ['delivery.ci'],
      message: '@contoso/platform/network',
    },
  ],
});
