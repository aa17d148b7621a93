import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Keeps the workspace as a repository of the portal.',
    example: stringify({
      steps: [
        {
          id: 'publish',
          action: 'vnetConnectivity:publish:local',
          name: 'Write the repository',
          input: { name: 'contoso-core' },
        },
      ],
    }),
  },
  {
    description: 'Keeps a folder of the workspace, with an author of its own.',
    example: stringify({
      steps: [
        {
          id: 'publish',
          action: 'vnetConnectivity:publish:local',
          name: 'Write the repository',
          input: {
            name: 'contoso-core',
            sourcePath: 'network',
            gitCommitMessage: 'Connect West and North Europe',
            gitAuthorName: 'Network team',
            gitAuthorEmail: 'network@example.com',
          },
        },
      ],
    }),
  },
];
