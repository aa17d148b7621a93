import { twoSpokes } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { inspectionNeedsSpokes } from './inspection-needs-spokes';

const inspection = { via: 'azure-firewall' };

testRule(inspectionNeedsSpokes, {
  accepted: [
    { name: 'spokes behind firewalls', changes: { ...twoSpokes, inspection } },
    {
      name: 'firewalls in virtual hubs',
      changes: { interconnect: { pattern: 'virtual-wan' }, inspection },
    },
    { name: 'no inspection', changes: { inspection: { via: 'none' } } },
  ],
  refused: [
    {
      name: 'firewalls without spokes',
      changes: { inspection },
      path: 'inspection.via',
      message: 'no spokes whose traffic would pass a firewall',
      fix: 'Do without inspection',
    },
  ],
});
