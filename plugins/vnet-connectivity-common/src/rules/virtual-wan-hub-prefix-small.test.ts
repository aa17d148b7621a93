import { testRule } from './__testUtils__/test-rule';
import { virtualWanHubPrefixSmall } from './virtual-wan-hub-prefix-small';

const interconnect = { pattern: 'virtual-wan' };
const hubOf = (hubAddressPrefix: string) => ({
  regions: { weu: { hubAddressPrefix } },
  interconnect,
});

testRule(virtualWanHubPrefixSmall, {
  accepted: [
    { name: 'a hub of /23', changes: hubOf('10.50.0.0/23') },
    { name: 'hubs whose ranges are allocated', changes: { interconnect } },
    {
      name: 'a hub that is refused for its size',
      changes: hubOf('10.50.0.0/25'),
    },
  ],
  refused: [
    {
      name: 'a hub of /24',
      changes: hubOf('10.50.0.0/24'),
      path: 'regions.weu.hubAddressPrefix',
      message: ['smaller than the recommended /23', 'Use 10.0.2.0/23'],
      fix: 'Use 10.0.2.0/23 for the virtual hub of weu',
    },
  ],
});
