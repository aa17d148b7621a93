import { existingVnet, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { existingVnetGatewayUnknown } from './existing-vnet-gateway-unknown';

const weu = {
  existingVnetId: existingVnet('core'),
  gatewaySubnet: '10.10.255.0/27',
};
const bare = { existingVnetId: existingVnet('core') };
const path = 'regions.weu.existingVnetId';

testRule(existingVnetGatewayUnknown, {
  accepted: [
    { name: 'new networks with gateways', changes: vpnTo() },
    {
      name: 'a network that exists, which is only peered',
      changes: { regions: { weu: bare } },
    },
  ],
  refused: [
    {
      name: 'a network that exists and gets a gateway',
      changes: { regions: { weu }, ...vpnTo() },
      path,
      message: 'it gets gateways here',
    },
    {
      name: 'a network that exists and uses the gateway of another',
      changes: {
        regions: { weu: bare },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
      },
      path,
      message: 'it uses the gateway of neu',
    },
    {
      name: 'the same where a Virtual Network Manager connects',
      changes: {
        regions: { weu: bare },
        interconnect: { peeredBy: 'network-manager' },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
      },
      path,
      message: 'it uses the gateway of neu',
    },
    {
      name: 'a spoke that exists behind a gateway',
      changes: {
        spokes: {
          app: {
            region: 'weu',
            addressSpace: ['10.11.0.0/16'],
            existingVnetId: existingVnet('app'),
          },
        },
        ...vpnTo(),
      },
      path: 'spokes.app.existingVnetId',
      message: 'it uses the gateway of weu',
    },
    {
      name: 'a network that exists on a virtual hub',
      changes: {
        regions: { weu: bare },
        interconnect: { pattern: 'virtual-wan' },
      },
      path,
      message: 'cannot be connected with a virtual hub',
    },
  ],
});
