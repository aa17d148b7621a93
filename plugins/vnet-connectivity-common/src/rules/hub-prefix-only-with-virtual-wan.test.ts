import { testRule } from './__testUtils__/test-rule';
import { hubPrefixOnlyWithVirtualWan } from './hub-prefix-only-with-virtual-wan';

const hub = { regions: { weu: { hubAddressPrefix: '10.50.0.0/23' } } };

testRule(hubPrefixOnlyWithVirtualWan, {
  accepted: [
    {
      name: 'virtual hubs in Virtual WAN',
      changes: {
        ...hub,
        interconnect: { pattern: 'virtual-wan' },
        gateways: { virtualHub: { vpnScaleUnits: 2 } },
      },
    },
  ],
  refused: [
    {
      name: 'the range of a hub under global peering',
      changes: hub,
      path: 'regions.weu.hubAddressPrefix',
      message: 'interconnect.pattern is global-peering',
      fix: 'Remove regions.weu.hubAddressPrefix',
    },
    {
      name: 'scale units of a hub under VNet-to-VNet',
      changes: {
        interconnect: { pattern: 'vnet-to-vnet' },
        gateways: { virtualHub: { vpnScaleUnits: 2 } },
      },
      path: 'gateways.virtualHub',
      message: 'interconnect.pattern is vnet-to-vnet',
      fix: 'Remove gateways.virtualHub',
    },
  ],
});
