import { manyRegions } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { peeringLimit } from './peering-limit';

testRule(peeringLimit, {
  accepted: [
    { name: 'a mesh of 501 regions', changes: manyRegions(501) },
    {
      name: 'a mesh of 502 regions that a Virtual Network Manager connects',
      changes: {
        ...manyRegions(502),
        interconnect: { peeredBy: 'network-manager' },
      },
    },
    {
      name: 'many regions that are not peered',
      changes: {
        ...manyRegions(502),
        interconnect: { pattern: 'virtual-wan' },
      },
    },
  ],
  refused: [
    {
      name: 'a mesh of 502 regions',
      changes: {
        ...manyRegions(502),
        interconnect: { peeredBy: 'peerings' },
      },
      path: 'regions',
      message: ['501 peerings; Azure allows 500', 'network-manager'],
      fix: 'Let Azure Virtual Network Manager connect the networks',
    },
    {
      name: 'a hub with 599 spokes',
      changes: {
        ...manyRegions(600),
        interconnect: {
          topology: 'hub-and-spoke',
          hub: 'r0',
          peeredBy: 'peerings',
        },
      },
      path: 'regions',
      message: 'The hub r0 would have 599 peerings',
      fix: 'Let Azure Virtual Network Manager connect the networks',
    },
    {
      name: 'a region with 501 workload networks behind it',
      changes: {
        interconnect: { pattern: 'vnet-to-vnet' },
        spokes: Object.fromEntries(
          Array.from({ length: 501 }, (_, index) => [
            `s${index}`,
            { region: 'weu' },
          ]),
        ),
      },
      path: 'spokes',
      message: [
        'region weu would have 501 peerings, 501 of them with its spokes',
        'use interconnect.pattern: virtual-wan',
      ],
    },
    {
      name: 'regions and workload networks that are too many together, where no manager helps',
      changes: {
        ...manyRegions(500),
        interconnect: { peeredBy: 'peerings' },
        spokes: { app: { region: 'r0' }, data: { region: 'r0' } },
        inspection: { via: 'azure-firewall' },
      },
      path: 'spokes',
      message: ['501 peerings, 2 of them with its spokes', 'Split the network'],
    },
  ],
});
