import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Waits for the System of a network.',
    example: stringify({
      steps: [
        {
          id: 'catalog',
          action: 'vnetConnectivity:catalog:wait',
          name: 'Wait for the catalog',
          input: {
            entityRef: 'system:default/contoso-core',
            timeoutSeconds: 30,
          },
        },
      ],
    }),
  },
];
