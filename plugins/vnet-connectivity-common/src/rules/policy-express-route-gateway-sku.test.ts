import { expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { policyExpressRouteGatewaySku } from './policy-express-route-gateway-sku';

testRule(policyExpressRouteGatewaySku, {
  accepted: [
    {
      name: 'any SKU where the portal restricts none',
      changes: expressRouteTo(),
    },
    {
      name: 'a SKU that the portal allows',
      changes: expressRouteTo(),
      options: { policy: { allowedExpressRouteGatewaySkus: ['ErGw1AZ'] } },
    },
    {
      name: 'any SKU where there is no gateway',
      options: { policy: { allowedExpressRouteGatewaySkus: ['ErGw3AZ'] } },
    },
  ],
  refused: [
    {
      name: 'the default where the portal does not allow it',
      changes: expressRouteTo(),
      options: {
        policy: { allowedExpressRouteGatewaySkus: ['ErGw2AZ', 'ErGw3AZ'] },
      },
      path: 'gateways.expressRoute.sku',
      message: [
        'The ExpressRoute gateway SKU ErGw1AZ (the default) is not allowed',
        'allows only ErGw2AZ or ErGw3AZ',
      ],
      fix: 'Use ErGw2AZ',
    },
  ],
});
