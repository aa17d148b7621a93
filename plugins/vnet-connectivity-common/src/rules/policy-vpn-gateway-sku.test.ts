import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { policyVpnGatewaySku } from './policy-vpn-gateway-sku';

testRule(policyVpnGatewaySku, {
  accepted: [
    { name: 'any SKU where the portal restricts none', changes: vpnTo() },
    {
      name: 'a SKU that the portal allows',
      changes: vpnTo(),
      options: { policy: { allowedVpnGatewaySkus: ['VpnGw2AZ'] } },
    },
    {
      name: 'any SKU where there is no gateway',
      options: { policy: { allowedVpnGatewaySkus: ['VpnGw1AZ'] } },
    },
  ],
  refused: [
    {
      name: 'the default where the portal does not allow it',
      changes: vpnTo(),
      options: { policy: { allowedVpnGatewaySkus: ['VpnGw3AZ', 'VpnGw4AZ'] } },
      path: 'gateways.vpn.sku',
      message: [
        'The VPN gateway SKU VpnGw2AZ (the default) is not allowed',
        'allows only VpnGw3AZ or VpnGw4AZ',
      ],
      fix: 'Use VpnGw3AZ',
    },
    {
      name: 'a SKU where the portal allows only smaller ones',
      changes: { gateways: { vpn: { sku: 'VpnGw5AZ' } }, ...vpnTo() },
      options: { policy: { allowedVpnGatewaySkus: ['VpnGw1AZ', 'VpnGw2AZ'] } },
      path: 'gateways.vpn.sku',
      message: 'VpnGw5AZ is not allowed',
      fix: 'Use VpnGw2AZ',
    },
  ],
});
