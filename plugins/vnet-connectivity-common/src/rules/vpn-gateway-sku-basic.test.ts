import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { vpnGatewaySkuBasic } from './vpn-gateway-sku-basic';

testRule(vpnGatewaySkuBasic, {
  accepted: [
    {
      name: 'the smallest SKU with everything',
      changes: { gateways: { vpn: { sku: 'VpnGw1AZ' } }, ...vpnTo() },
    },
    {
      name: 'any SKU where there is no gateway',
      changes: { gateways: { vpn: { sku: 'Basic' } } },
    },
  ],
  refused: [
    {
      name: 'Basic with a gateway in each region',
      changes: { gateways: { vpn: { sku: 'Basic' } }, ...vpnTo() },
      path: 'gateways.vpn.sku',
      message: ['no BGP', 'Use VpnGw1AZ or larger.'],
      fix: 'Use VpnGw1AZ',
    },
    {
      name: 'Basic with gateway transit, in words of its own',
      changes: {
        gateways: { vpn: { sku: 'Basic' } },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      },
      path: 'gateways.vpn.sku',
      message: 'gateway transit does not work with the Basic SKU',
      fix: 'Use VpnGw1AZ',
    },
    {
      name: 'Basic, and offers what the portal allows',
      changes: { gateways: { vpn: { sku: 'Basic' } }, ...vpnTo() },
      options: { policy: { allowedVpnGatewaySkus: ['VpnGw3AZ'] } },
      path: 'gateways.vpn.sku',
      message: 'Use VpnGw3AZ or larger.',
      fix: 'Use VpnGw3AZ',
    },
    {
      name: 'Basic, and offers nothing where the portal allows nothing',
      changes: { gateways: { vpn: { sku: 'Basic' } }, ...vpnTo() },
      options: { policy: { allowedVpnGatewaySkus: [] } },
      path: 'gateways.vpn.sku',
      message: 'from VpnGw1AZ to VpnGw5AZ',
    },
  ],
});
