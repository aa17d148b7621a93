import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { network, vpnGateway } from './__testUtils__/networks';
import { defaultSiteSubnets } from './default-site-subnets';

const forced = {
  vnets: {
    hub: network(0, {
      subnets: { app: '10.0.1.0/24', GatewaySubnet: '10.0.255.0/27' },
      gateways: [{ ...vpnGateway, defaultSite: 'hq' }],
    }),
  },
  sites: { hq: { prefixes: ['192.168.0.0/16'] } },
};

testNetworkRule(defaultSiteSubnets, {
  accepted: [
    {
      name: 'a subnet with a default route of its own',
      topology: {
        ...forced,
        udrs: [
          {
            vnet: 'hub',
            subnet: 'app',
            routes: [
              { prefix: '0.0.0.0/0', nextHopType: 'VirtualNetworkGateway' },
            ],
          },
        ],
      },
    },
  ],
  refused: [
    {
      name: 'a subnet without one',
      topology: forced,
      path: 'vnets.hub',
      message: ['is hq', 'what that means for app,'],
      element: 'hub',
    },
  ],
});
