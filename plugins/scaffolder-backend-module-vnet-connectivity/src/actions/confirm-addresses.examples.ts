import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Keeps the addresses of the network that was published.',
    example: stringify({
      steps: [
        {
          id: 'addresses',
          action: 'vnetConnectivity:addresses:confirm',
          name: 'Keep the addresses',
          input: {
            reservation: '5c1d4f5e-0000-4000-8000-000000000001',
            entityRef: 'system:default/contoso-core',
          },
        },
      ],
    }),
  },
];
