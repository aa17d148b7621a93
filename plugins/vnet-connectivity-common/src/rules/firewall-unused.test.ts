import { twoSpokes } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { firewallUnused } from './firewall-unused';

const inspection = { via: 'azure-firewall' };

testRule(firewallUnused, {
  accepted: [
    {
      name: 'a spoke behind each firewall',
      changes: { ...twoSpokes, inspection },
    },
    {
      name: 'firewalls in virtual hubs, which all networks pass',
      changes: {
        interconnect: { pattern: 'virtual-wan' },
        spokes: { app: { region: 'weu' } },
        inspection,
      },
    },
    { name: 'no spokes at all, which is refused', changes: { inspection } },
  ],
  refused: [
    {
      name: 'a region without spokes',
      changes: { spokes: { app: { region: 'weu' } }, inspection },
      path: 'regions.neu',
      message: 'Region neu gets an Azure Firewall, but no spoke',
    },
  ],
});
