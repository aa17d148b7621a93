import type { Rule } from './rule';
import { suggestVpnGatewaySku } from './vpn-gateway-sku';

/** Basic is for trying things out. */
export const vpnGatewaySkuBasic: Rule = {
  id: 'vpn-gateway-sku-basic',
  severity: 'error',
  title: 'VPN gateways are not of the Basic SKU',
  why: 'A Basic gateway has no BGP, cannot be shared with peered networks (gateway transit), has no active-active mode, and is not meant for production.',
  source: 'vpnGatewaySkus',
  *check(context) {
    const { planned, topology } = context;
    const { sku } = planned.gateways.vpn;
    if (sku !== 'Basic' || topology.vpnGateways.length === 0) return;
    const better = suggestVpnGatewaySku(context)?.name;
    yield {
      path: ['gateways', 'vpn', 'sku'],
      message: [
        planned.onPremises.gateways === 'transit'
          ? `The other regions cannot use a Basic gateway: gateway transit does not work with the Basic SKU. It has no BGP and no active-active mode either.`
          : 'A Basic gateway has no BGP and no active-active mode, and is not meant for production.',
        better
          ? `Use ${better} or larger.`
          : 'Use a SKU from VpnGw1AZ to VpnGw5AZ.',
      ].join(' '),
      ...(better && {
        fix: {
          title: `Use ${better}`,
          changes: [{ path: ['gateways', 'vpn', 'sku'], value: better }],
        },
      }),
    };
  },
};
