import { existingVnet, subscriptions } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { existingGatewayInBicep } from './existing-gateway-in-bicep';

const gateway = {
  id: `/subscriptions/${subscriptions.a}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworkGateways/er`,
  ipConfiguration: { name: 'default' },
};
const region = {
  existingVnetId: existingVnet('core'),
  existingExpressRouteGateway: gateway,
};

testRule(existingGatewayInBicep, {
  accepted: [
    {
      name: 'Terraform alone',
      changes: { regions: { weu: region }, delivery: { iac: ['terraform'] } },
    },
    {
      name: 'Bicep of a network whose subnets only are adopted',
      changes: {
        regions: {
          weu: {
            existingVnetId: existingVnet('core'),
            existingServiceSubnets: ['GatewaySubnet'],
          },
        },
        delivery: { iac: ['terraform', 'bicep'] },
      },
    },
  ],
  refused: [
    {
      name: 'Bicep beside Terraform',
      changes: {
        regions: { weu: region },
        delivery: { iac: ['terraform', 'bicep'] },
      },
      path: 'regions.weu.existingExpressRouteGateway',
      message: 'Choose Terraform alone',
    },
  ],
});
