import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { erGateway, network, vpnGateway } from './__testUtils__/networks';
import { userRouteGateway } from './user-route-gateway';

const forced = (gateways: object[]) => ({
  vnets: { hub: network(0, { gateways }) },
  udrs: [
    {
      vnet: 'hub',
      subnet: 'app',
      routes: [{ prefix: '0.0.0.0/0', nextHopType: 'VirtualNetworkGateway' }],
    },
  ],
});

testNetworkRule(userRouteGateway, {
  accepted: [{ name: 'a VPN gateway', topology: forced([vpnGateway]) }],
  refused: [
    {
      name: 'an ExpressRoute gateway',
      topology: forced([erGateway]),
      path: 'udrs[0]',
      message: 'but there is no VPN gateway',
      element: 'udr hub/app',
    },
    {
      name: 'both',
      topology: forced([vpnGateway, erGateway]),
      path: 'udrs[0]',
      message: 'where VPN and ExpressRoute gateways coexist',
    },
  ],
});
