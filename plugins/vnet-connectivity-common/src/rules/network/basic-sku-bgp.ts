import type { NetworkRule } from '../network-rule';

export const why = 'The Basic SKU is for tests: it does not speak BGP.';

export const basicSkuBgp: NetworkRule = {
  id: 'basic-sku-bgp',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A VPN gateway with BGP has another SKU than Basic',
  source: 'vpnGatewaySkus',
  visit: {
    *gateway({ vnetName, gateway }) {
      if (gateway.sku !== 'Basic' || !gateway.bgp || gateway.type !== 'vpn')
        return;
      yield {
        message: `The VPN gateway of ${vnetName} has the Basic SKU, which has no BGP.`,
      };
    },
  },
};
