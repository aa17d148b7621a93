import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Registers the repository that an earlier step published.',
    example: stringify({
      steps: [
        {
          id: 'register',
          action: 'vnetConnectivity:catalog:register',
          name: 'Register the repository in the catalog',
          input: {
            repoContentsUrl:
              'https://github.com/contoso/contoso-core/blob/main',
            catalogInfoPath: '/catalog-info.yaml',
          },
        },
      ],
    }),
  },
];
