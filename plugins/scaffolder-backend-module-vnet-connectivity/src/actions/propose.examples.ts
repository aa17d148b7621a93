import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Opens a pull request whose text is the change report.',
    example: stringify({
      steps: [
        {
          id: 'propose',
          action: 'vnetConnectivity:propose',
          name: 'Open a pull request',
          input: {
            repository: {
              kind: 'github',
              repoUrl: 'github.com?owner=contoso&repo=contoso-core',
            },
            commit: '0123456789abcdef0123456789abcdef01234567',
            branch: 'main',
            title: 'Change the network: 2 added',
            description: '**Resources:** 2 added. **Flows that stop:** none.',
            written: ['connectivity.yaml'],
            deleted: [],
          },
        },
      ],
    }),
  },
];
