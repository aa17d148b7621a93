import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Brings the repository of a network into the workspace.',
    example: stringify({
      steps: [
        {
          id: 'fetch',
          action: 'vnetConnectivity:fetch',
          name: 'Fetch the repository',
          input: { entityRef: 'component:default/contoso-core-infrastructure' },
        },
      ],
    }),
  },
];
