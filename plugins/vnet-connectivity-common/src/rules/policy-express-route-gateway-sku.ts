import { policyAllows } from './policy';
import type { Rule } from './rule';

export const why =
  'The SKU decides what a gateway costs and carries. Organisations agree on a few.';

/** The portal's owner may restrict the SKUs of ExpressRoute gateways. Those of virtual hubs have none. */
export const policyExpressRouteGatewaySku: Rule = {
  id: 'policy-express-route-gateway-sku',
  severity: 'error',
  kind: 'policy',
  title: 'The SKU of ExpressRoute gateways is one that the portal allows',
  source: 'portalPolicy',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'via'],
  ],
  *check({ spec, planned, topology, policy }) {
    const { allowedExpressRouteGatewaySkus: allowed } = policy;
    const { sku } = planned.gateways.expressRoute;
    if (
      !allowed ||
      allowed.includes(sku) ||
      topology.expressRouteGateways.length === 0
    ) {
      return;
    }
    const path = ['gateways', 'expressRoute', 'sku'];
    const [first] = allowed;
    yield {
      path,
      message: `The ExpressRoute gateway SKU ${sku}${
        spec.gateways?.expressRoute?.sku === undefined ? ' (the default)' : ''
      } is not allowed: ${policyAllows('ExpressRoute gateway', allowed)}`,
      ...(first && {
        fix: { title: `Use ${first}`, changes: [{ path, value: first }] },
      }),
    };
  },
};
