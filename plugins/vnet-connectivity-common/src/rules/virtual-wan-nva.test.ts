import { testRule } from './__testUtils__/test-rule';
import { virtualWanNva } from './virtual-wan-nva';

const interconnect = { pattern: 'virtual-wan' };
const regions = {
  weu: { subnets: { nva: '10.10.1.0/24' }, nva: { ipAddress: '10.10.1.4' } },
};

testRule(virtualWanNva, {
  accepted: [
    {
      name: 'firewalls in the hubs',
      changes: { interconnect, inspection: { via: 'azure-firewall' } },
    },
    {
      name: 'an appliance in another pattern',
      changes: { regions, inspection: { via: 'nva' } },
    },
  ],
  refused: [
    {
      name: 'inspection by appliances',
      changes: { regions, interconnect, inspection: { via: 'nva' } },
      path: 'inspection.via',
      message: 'Use inspection.via: azure-firewall',
      fix: 'Inspect by Azure Firewall in the hubs',
    },
    {
      name: 'an appliance that inspects nothing',
      changes: { regions, interconnect },
      path: 'regions.weu.nva',
      message: 'this version does not build inspection.via: nva',
      fix: 'Remove the appliances',
    },
  ],
});
