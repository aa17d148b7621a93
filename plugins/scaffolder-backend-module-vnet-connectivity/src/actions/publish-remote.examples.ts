import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Publishes the workspace to GitHub.',
    example: stringify({
      steps: [
        {
          id: 'publish',
          action: 'vnetConnectivity:publish:remote',
          name: 'Publish the repository',
          input: {
            repoUrl: 'github.com?owner=contoso&repo=contoso-core',
            description: 'Two regions with global peering',
          },
        },
      ],
    }),
  },
];
