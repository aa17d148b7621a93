import { testRule } from './__testUtils__/test-rule';
import { virtualWanHubPrefix } from './virtual-wan-hub-prefix';

const interconnect = { pattern: 'virtual-wan' };
const hubOf = (hubAddressPrefix: string) => ({
  regions: { weu: { hubAddressPrefix } },
  interconnect,
});

testRule(virtualWanHubPrefix, {
  accepted: [
    { name: 'a hub of /24', changes: hubOf('10.50.0.0/24') },
    { name: 'hubs whose ranges are allocated', changes: { interconnect } },
  ],
  refused: [
    {
      name: 'a hub of /25',
      changes: hubOf('10.50.0.0/25'),
      path: 'regions.weu.hubAddressPrefix',
      message: '10.50.0.0/25 of region weu is too small',
      fix: 'Use 10.0.2.0/23 for the virtual hub of weu',
    },
    {
      name: 'a hub of /25 where the pools have no room',
      changes: {
        ...hubOf('10.50.0.0/25'),
        regions: {
          weu: { hubAddressPrefix: '10.50.0.0/25' },
          neu: { hubAddressPrefix: '10.60.0.0/23' },
        },
      },
      options: {
        pools: { pools: ['10.10.0.0/16'], virtualNetworkPrefixLength: 16 },
      },
      path: 'regions.weu.hubAddressPrefix',
      message: 'Use a larger one',
    },
  ],
});
