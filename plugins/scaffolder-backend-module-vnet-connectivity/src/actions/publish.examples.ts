import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: "Publishes the workspace to the portal's folder.",
    example: stringify({
      steps: [
        {
          id: 'publish',
          action: 'vnetConnectivity:publish',
          name: 'Publish the repository',
          input: { destination: { kind: 'local' }, name: 'contoso-core' },
        },
      ],
    }),
  },
];
