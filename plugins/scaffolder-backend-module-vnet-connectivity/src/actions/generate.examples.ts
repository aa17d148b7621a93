import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Two regions that reach each other by global VNet peering.',
    example: stringify({
      steps: [
        {
          id: 'generate',
          action: 'vnetConnectivity:generate',
          name: 'Generate the repository',
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
              },
              interconnect: { pattern: 'global-peering' },
            },
          },
        },
      ],
    }),
  },
  {
    description:
      'A VPN to on-premises in every region, written to a folder of the workspace; addresses are allocated.',
    example: stringify({
      steps: [
        {
          id: 'generate',
          action: 'vnetConnectivity:generate',
          name: 'Generate the repository',
          input: {
            targetPath: 'network',
            spec: {
              metadata: { name: 'contoso-core' },
              regions: {
                weu: { location: 'westeurope' },
                neu: { location: 'northeurope' },
              },
              interconnect: { pattern: 'global-peering' },
              onPremises: {
                via: 'vpn',
                gateways: 'per-region',
                sites: {
                  hq: {
                    addressSpace: ['192.168.0.0/16'],
                    devices: [
                      {
                        ipAddress: '198.51.100.10',
                        asn: 65050,
                        bgpPeerAddress: '192.168.0.1',
                      },
                    ],
                  },
                },
              },
            },
          },
        },
      ],
    }),
  },
  {
    description: 'A spec that is kept as YAML text.',
    example: stringify({
      steps: [
        {
          id: 'generate',
          action: 'vnetConnectivity:generate',
          name: 'Generate the repository',
          input: {
            spec: [
              'apiVersion: vnet-connectivity/v1',
              'kind: ConnectivitySpec',
              'metadata: { name: contoso-core }',
              'regions:',
              '  weu: { location: westeurope }',
              '  neu: { location: northeurope }',
              '  uks: { location: uksouth }',
              'interconnect:',
              '  pattern: global-peering',
              '  topology: hub-and-spoke',
              '  hub: weu',
              '',
            ].join('\n'),
          },
        },
      ],
    }),
  },
];
