import type { NetworkRule } from '../network-rule';

export const why =
  'Policy-based gateways are the oldest kind, and only the Basic SKU still has them. Every other SKU is route-based.';

export const policyBasedSku: NetworkRule = {
  id: 'policy-based-sku',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A policy-based VPN gateway has the Basic SKU',
  source: 'vpnGatewaySettings',
  visit: {
    *gateway({ vnetName, gateway }) {
      if (
        gateway.type !== 'vpn' ||
        gateway.vpnType !== 'PolicyBased' ||
        gateway.sku === undefined ||
        gateway.sku === 'Basic'
      )
        return;
      yield {
        message: `The VPN gateway of ${vnetName} is policy-based with the SKU ${gateway.sku}: only Basic can be policy-based.`,
      };
    },
  },
};
