import { twoSpokes } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { nvaMissing } from './nva-missing';

const inspection = { via: 'nva' };
const nva = (network: string) => ({
  subnets: { nva: `10.${network}.1.0/24` },
  nva: { ipAddress: `10.${network}.1.4` },
});

testRule(nvaMissing, {
  accepted: [
    {
      name: 'an appliance in each region',
      changes: {
        regions: { weu: nva('10'), neu: nva('20') },
        ...twoSpokes,
        inspection,
      },
    },
    {
      name: 'no appliance where a firewall inspects',
      changes: { ...twoSpokes, inspection: { via: 'azure-firewall' } },
    },
  ],
  refused: [
    {
      name: 'a region without an appliance',
      changes: { regions: { weu: nva('10') }, ...twoSpokes, inspection },
      path: 'regions.neu.nva',
      message: 'region neu names no appliance',
    },
  ],
});
