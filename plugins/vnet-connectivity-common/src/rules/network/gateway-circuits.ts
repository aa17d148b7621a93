import { circuitsPerGateway, findExpressRouteGatewaySku } from '../../azure';
import { connectionsOfGateway } from '../../network/lookups';
import { circuitsPerGatewayRule } from '../circuits-per-gateway';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const gatewayCircuits: NetworkRule = {
  ...sameLawAs(circuitsPerGatewayRule),
  id: 'gateway-circuits',
  title:
    'No ExpressRoute gateway is connected with more circuits than it supports',
  visit: {
    *vnet({ name, vnet: { gateways } }, graph) {
      const sku = findExpressRouteGatewaySku(
        gateways.find(({ type }) => type === 'er')?.sku ?? '',
      );
      if (!sku) return;
      const links = connectionsOfGateway(graph, name, 'er').length;
      if (links <= circuitsPerGateway(sku, sku.maxScaleUnits)) return;
      yield {
        path: ['vnets', name, 'gateways'],
        element: `${name}/er`,
        message: `The ${sku.name} gateway of ${name} has ${links} circuits, which is more than it takes.`,
      };
    },
  },
};
