import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Brings the repository that was fetched to the version of the generator here.',
    example: stringify({
      steps: [
        {
          id: 'change',
          action: 'vnetConnectivity:change',
          name: 'Bring the repository up to date',
          input: {},
        },
      ],
    }),
  },
  {
    description:
      'Changes the design, where a person has accepted that a peering is destroyed.',
    example: stringify({
      steps: [
        {
          id: 'change',
          action: 'vnetConnectivity:change',
          name: 'Change the network',
          input: {
            spec: {
              metadata: {
                name: 'contoso-core',
                owner: 'group:default/network',
              },
              regions: {
                weu: {
                  location: 'westeurope',
                  addressSpace: ['10.10.0.0/16'],
                },
                neu: {
                  location: 'northeurope',
                  addressSpace: ['10.20.0.0/16'],
                },
                sec: { location: 'swedencentral' },
              },
              interconnect: { pattern: 'global-peering' },
            },
            accept: [
              'module.peering["neu/weu"].azurerm_virtual_network_peering.this',
            ],
          },
        },
      ],
    }),
  },
];
