import {
  circuitsPerGateway,
  expressRouteGatewaySkus,
  scalableGateway,
} from '../azure';
import { circuitsOfRegion } from './circuits';
import type { Rule } from './rule';

const missing: readonly string[] = scalableGateway.missingIn;

/** The scalable gateway is not everywhere yet. */
export const erScaleLocation: Rule = {
  id: 'er-scale-location',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'ErGwScale gateways are in locations that have them',
  why: 'Azure cannot create the scalable ExpressRoute gateway in some locations. The other SKUs exist everywhere.',
  source: 'expressRouteScalableGateway',
  *check({ planned, topology }) {
    const without = topology.expressRouteGateways.filter(
      ({ region, sku }) =>
        sku === 'ErGwScale' &&
        missing.includes(planned.regions[region].location),
    );
    if (without.length === 0) return;
    const most = Math.max(
      ...topology.expressRouteGateways.map(
        ({ region }) => circuitsOfRegion(planned, region).length,
      ),
    );
    const other =
      expressRouteGatewaySkus.find(
        sku =>
          sku.maxScaleUnits === undefined && circuitsPerGateway(sku) >= most,
      )?.name ?? 'ErGw3AZ';
    yield {
      path: ['gateways', 'expressRoute', 'sku'],
      message: `There is no ErGwScale in ${without
        .map(
          ({ region }) =>
            `${planned.regions[region].location} (region ${region})`,
        )
        .join(', ')}. Use ErGw1AZ, ErGw2AZ or ErGw3AZ, or another location.`,
      fix: {
        title: `Use ${other}`,
        changes: [
          { path: ['gateways', 'expressRoute'], value: { sku: other } },
        ],
      },
    };
  },
};
