import type { Rule } from './rule';
import { suggestVpnGatewaySku } from './vpn-gateway-sku';

export const why =
  'A Basic gateway has no BGP, cannot be shared with peered networks (gateway transit), has no active-active mode, and is not meant for production.';

/** The Basic SKU is for tests only. */
export const vpnGatewaySkuBasic: Rule = {
  id: 'vpn-gateway-sku-basic',
  severity: 'error',
  kind: 'not-built',
  title: 'VPN gateways are not of the Basic SKU',
  source: 'vpnGatewaySkus',
  *check(context) {
    const { planned, topology } = context;
    const { sku } = planned.gateways.vpn;
    if (sku !== 'Basic' || topology.vpnGateways.length === 0) return;
    const better = suggestVpnGatewaySku(context)?.name;
    yield {
      path: ['gateways', 'vpn', 'sku'],
      message: [
        'This version does not build Basic gateways, which have no BGP and no active-active mode and are not meant for production.',
        planned.onPremises.gateways === 'transit' &&
          'The other regions could not use one either: gateway transit does not work with the Basic SKU.',
        better
          ? `Use ${better} or larger.`
          : 'Use a SKU from VpnGw1AZ to VpnGw5AZ.',
      ]
        .filter(Boolean)
        .join(' '),
      ...(better && {
        fix: {
          title: `Use ${better}`,
          changes: [{ path: ['gateways', 'vpn', 'sku'], value: better }],
        },
      }),
    };
  },
};
