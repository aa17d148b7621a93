import type { NetworkRule } from '../network-rule';

export const why =
  'A policy-based gateway is configured with pairs of ranges, so that it has no use for routes that a neighbour announces.';

export const policyBasedBgp: NetworkRule = {
  id: 'policy-based-bgp',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A VPN gateway with BGP, or active-active, is route-based',
  source: 'vpnGatewayFaq',
  visit: {
    *gateway({ vnetName, gateway }) {
      if (
        gateway.type !== 'vpn' ||
        gateway.vpnType !== 'PolicyBased' ||
        !(gateway.bgp || gateway.activeActive)
      )
        return;
      yield {
        message: `The VPN gateway of ${vnetName} is policy-based: BGP and active-active need a route-based gateway.`,
      };
    },
  },
};
