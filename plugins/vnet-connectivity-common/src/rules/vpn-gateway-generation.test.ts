import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { vpnGatewayGeneration } from './vpn-gateway-generation';

const vpn = (sku: string, generation?: string) => ({
  gateways: { vpn: { sku, ...(generation ? { generation } : {}) } },
  ...vpnTo(),
});

testRule(vpnGatewayGeneration, {
  accepted: [
    { name: 'a SKU without a generation', changes: vpn('VpnGw1AZ') },
    {
      name: 'the earlier generation of a SKU of both',
      changes: vpn('VpnGw3AZ', 'Generation1'),
    },
    {
      name: 'the newer generation of a SKU of both',
      changes: vpn('VpnGw2AZ', 'Generation2'),
    },
    {
      name: 'anything where there is no gateway',
      changes: {
        gateways: { vpn: { sku: 'VpnGw1AZ', generation: 'Generation2' } },
      },
    },
  ],
  refused: [
    {
      name: 'the smallest SKU in the newer generation',
      changes: vpn('VpnGw1AZ', 'Generation2'),
      path: 'gateways.vpn.generation',
      message: 'exists in Generation1 only',
      fix: 'Use Generation1',
    },
    {
      name: 'a large SKU in the earlier generation',
      changes: vpn('VpnGw5AZ', 'Generation1'),
      path: 'gateways.vpn.generation',
      message: 'exists in Generation2 only',
      fix: 'Use Generation2',
    },
  ],
});
