import { policyAllows } from './policy';
import type { Rule } from './rule';
import { suggestVpnGatewaySku } from './vpn-gateway-sku';

export const why =
  'The SKU decides what a gateway costs and carries. Organisations agree on a few.';

/** The portal's owner may restrict the SKUs of VPN gateways, for example because of their prices. */
export const policyVpnGatewaySku: Rule = {
  id: 'policy-vpn-gateway-sku',
  severity: 'error',
  kind: 'policy',
  title: 'The SKU of VPN gateways is one that the portal allows',
  source: 'portalPolicy',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'via'],
  ],
  *check(context) {
    const { spec, planned, topology, policy } = context;
    const { allowedVpnGatewaySkus: allowed } = policy;
    const { sku } = planned.gateways.vpn;
    if (
      !allowed ||
      allowed.includes(sku) ||
      topology.vpnGateways.length === 0
    ) {
      return;
    }
    const offer = suggestVpnGatewaySku(context)?.name;
    const path = ['gateways', 'vpn', 'sku'];
    yield {
      path,
      message: `The VPN gateway SKU ${sku}${
        spec.gateways?.vpn?.sku === undefined ? ' (the default)' : ''
      } is not allowed: ${policyAllows('VPN gateway', allowed)}`,
      ...(offer && {
        fix: { title: `Use ${offer}`, changes: [{ path, value: offer }] },
      }),
    };
  },
};
