import { testReason } from './__testUtils__/test-reason';
import { gatewaysBetweenRegions } from './gateways';

testReason(gatewaysBetweenRegions, {
  says: [
    {
      option: 'vnet-to-vnet/none',
      effect: 'against',
      weight: -2,
      text: 'passes two VPN gateways',
      rightWhen: 'IPsec between the regions is demanded',
    },
  ],
  silent: [
    {
      option: 'vnet-to-vnet/none',
      options: { requirements: { ipsecBetweenRegions: true } },
    },
    { option: 'global-peering/none' },
  ],
});
