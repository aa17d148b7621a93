import type { NetworkRule } from '../network-rule';

export const why =
  'The Basic SKU is for tests: its second instance cannot carry traffic beside the first.';

export const basicSkuActiveActive: NetworkRule = {
  id: 'basic-sku-active-active',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'An active-active VPN gateway has another SKU than Basic',
  source: 'vpnGatewaySkus',
  visit: {
    *gateway({ vnetName, gateway }) {
      if (
        gateway.sku !== 'Basic' ||
        !gateway.activeActive ||
        gateway.type !== 'vpn'
      )
        return;
      yield {
        message: `The VPN gateway of ${vnetName} has the Basic SKU, which cannot be active-active.`,
      };
    },
  },
};
