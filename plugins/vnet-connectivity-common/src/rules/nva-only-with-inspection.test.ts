import { twoSpokes } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { nvaOnlyWithInspection } from './nva-only-with-inspection';

const nva = (network: string) => ({
  subnets: { nva: `10.${network}.1.0/24` },
  nva: { ipAddress: `10.${network}.1.4` },
});
const regions = { weu: nva('10'), neu: nva('20') };

testRule(nvaOnlyWithInspection, {
  accepted: [
    {
      name: 'appliances that inspect',
      changes: { regions, ...twoSpokes, inspection: { via: 'nva' } },
    },
  ],
  refused: [
    {
      name: 'an appliance that nothing leads to',
      changes: { regions: { weu: nva('10') } },
      path: 'regions.weu.nva',
      message: 'Region weu names an appliance, but inspection.via is none',
      fix: 'Remove the appliances',
    },
    {
      name: 'appliances beside firewalls',
      changes: { regions, ...twoSpokes, inspection: { via: 'azure-firewall' } },
      path: 'regions.weu.nva',
      message: 'The regions weu and neu name appliances',
      fix: 'Remove the appliances',
    },
  ],
});
