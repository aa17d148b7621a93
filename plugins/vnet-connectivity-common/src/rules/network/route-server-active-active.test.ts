import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { routeServerActiveActive } from './route-server-active-active';

/** A Route Server beside a VPN gateway with these settings. */
const beside = (gateway: object, server = {}) => ({
  vnets: { hub: network(0, { gateways: [{ ...vpnGateway, ...gateway }] }) },
  routeServer: { vnet: 'hub', ...server },
});

testNetworkRule(routeServerActiveActive, {
  accepted: [{ name: 'an active-active gateway', topology: beside({}) }],
  refused: [
    {
      name: 'an active-standby gateway',
      topology: beside({ activeActive: false }),
      path: 'routeServer',
      message: 'not in Active-Active mode',
      element: 'routeServer hub',
    },
  ],
});
