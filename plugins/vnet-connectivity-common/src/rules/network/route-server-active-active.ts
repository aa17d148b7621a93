import { gatewaysOf } from '../../network/lookups';
import { routeServerVpnActiveActive } from '../route-server-vpn-active-active';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const routeServerActiveActive: NetworkRule = {
  ...sameLawAs(routeServerVpnActiveActive),
  id: 'route-server-active-active',
  title: 'A VPN gateway beside a Route Server is active-active',
  visit: {
    *routeServer({ server: { vnet } }, graph) {
      const vpn = gatewaysOf(graph, vnet).find(({ type }) => type === 'vpn');
      if (!vpn || vpn.activeActive) return;
      yield {
        message: `VPN gateway present is not in Active-Active mode. This scenario is not supported. (${vnet})`,
      };
    },
  },
};
