import { findVpnGatewaySku } from '../azure';
import type { Rule } from './rule';

export const why =
  'VpnGw1AZ is of Generation1, VpnGw4AZ and VpnGw5AZ are of Generation2, the sizes between them exist in both. A gateway that is built gets another SKU of its own generation only.';

/** The SKU of the gateways exists in their generation. */
export const vpnGatewayGeneration: Rule = {
  id: 'vpn-gateway-generation',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'VPN gateways have a SKU of their generation',
  source: 'vpnGatewaySkuUpgrade',
  dependsOn: [['gateways', 'vpn', 'sku']],
  *check({ planned, topology }) {
    const { sku, generation } = planned.gateways.vpn;
    const { generations } = findVpnGatewaySku(sku) ?? {};
    if (
      topology.vpnGateways.length === 0 ||
      generation === undefined ||
      generations === undefined ||
      generations.some(each => generation === `Generation${each}`)
    ) {
      return;
    }
    const path = ['gateways', 'vpn', 'generation'];
    const other = `Generation${generations.at(-1)}`;
    yield {
      path,
      related: [['gateways', 'vpn', 'sku']],
      message: `gateways.vpn.sku is ${sku}, which exists in ${other} only, but gateways.vpn.generation is ${generation}. Use ${other}, or another SKU.`,
      fix: {
        title: `Use ${other}`,
        changes: [{ path, value: other }],
      },
    };
  },
};
