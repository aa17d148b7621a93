import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { vpnGatewaySkuRetired } from './vpn-gateway-sku-retired';

testRule(vpnGatewaySkuRetired, {
  accepted: [
    {
      name: 'an AZ SKU',
      changes: { gateways: { vpn: { sku: 'VpnGw1AZ' } }, ...vpnTo() },
    },
    {
      name: 'any SKU where there is no gateway',
      changes: { gateways: { vpn: { sku: 'VpnGw1' } } },
    },
  ],
  refused: [
    {
      name: 'a SKU that is not created any more',
      changes: { gateways: { vpn: { sku: 'VpnGw3' } }, ...vpnTo() },
      path: 'gateways.vpn.sku',
      message: 'no new VpnGw3 gateways since 2025-01-01',
      fix: 'Use VpnGw3AZ',
    },
  ],
});
