import {
  circuitsOfOnePeeringLocation,
  circuitsPerGateway,
  expressRouteGatewaySkus,
  findExpressRouteGatewaySku,
  virtualWanHub,
} from '../azure';
import { patternOf } from '../patterns';
import { expressRouteGatewayRegions } from '../topology';
import { circuitsOfRegion } from './circuits';
import type { Rule } from './rule';

export const why = `The number of circuits of a gateway depends on its SKU; in a virtual hub it is ${virtualWanHub.circuits.value}. At most ${circuitsOfOnePeeringLocation.value} of them may be at one peering location.`;

/** Azure limits the number of circuits of a gateway. */
export const circuitsPerGatewayRule: Rule = {
  id: 'circuits-per-gateway',
  severity: 'error',
  kind: 'azure-refuses',
  title:
    'No ExpressRoute gateway is connected with more circuits than it supports',
  source: 'expressRouteGateways',
  *check({ planned }) {
    const { sku: name, minScaleUnits } = planned.gateways.expressRoute;
    const sku = findExpressRouteGatewaySku(name);
    if (!sku) return;
    const inHub = patternOf(planned).virtualHubs;
    const most = inHub
      ? virtualWanHub.circuits.value
      : circuitsPerGateway(sku, minScaleUnits);
    for (const region of expressRouteGatewayRegions(planned)) {
      const circuits = circuitsOfRegion(planned, region);
      if (circuits.length > most) {
        const larger = inHub
          ? undefined
          : expressRouteGatewaySkus.find(
              other =>
                other.maxScaleUnits === undefined &&
                circuitsPerGateway(other) >= circuits.length,
            );
        yield {
          path: ['gateways', 'expressRoute', 'sku'],
          related: circuits.map(key => ['circuits', key, 'regions']),
          message: `The gateway of region ${region} would be connected with ${
            circuits.length
          } circuits; ${inHub ? 'one in a virtual hub' : name} takes ${most}. ${
            larger ? `Use ${larger.name}.` : 'Use fewer circuits.'
          }`,
          ...(larger && {
            fix: {
              title: `Use ${larger.name}`,
              changes: [
                {
                  path: ['gateways', 'expressRoute'],
                  value: { sku: larger.name },
                },
              ],
            },
          }),
        };
      }
      const locations = new Map<string, string[]>();
      for (const key of circuits) {
        const { peeringLocation } = planned.circuits[key];
        locations.set(peeringLocation, [
          ...(locations.get(peeringLocation) ?? []),
          key,
        ]);
      }
      for (const [location, keys] of locations) {
        if (keys.length <= circuitsOfOnePeeringLocation.value) continue;
        yield {
          path: ['circuits', keys[keys.length - 1], 'regions'],
          related: keys.slice(0, -1).map(key => ['circuits', key, 'regions']),
          message: `The gateway of region ${region} would be connected with ${keys.length} circuits at ${location}; it takes ${circuitsOfOnePeeringLocation.value} of one peering location. Use circuits at other locations.`,
        };
      }
    }
  },
};
