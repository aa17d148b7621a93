import {
  circuitsPerGateway,
  expressRouteGatewaySkus,
  scalableGateway,
} from '../azure';
import { circuitsOfRegion } from './circuits';
import type { Rule } from './rule';

const missing: readonly string[] = scalableGateway.missingIn;

export const why =
  'Microsoft lists the locations without the scalable ExpressRoute gateway. The list shrinks over time, so that this is only a warning. The other SKUs exist everywhere.';

/** Some Azure locations do not have the scalable gateway yet. */
export const erScaleLocation: Rule = {
  id: 'er-scale-location',
  severity: 'warning',
  kind: 'advice',
  title: 'ErGwScale gateways are in locations that are known to have them',
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
      message: `${without
        .map(
          ({ region }) =>
            `${planned.regions[region].location} (region ${region})`,
        )
        .join(', ')} had no ErGwScale gateways on ${
        scalableGateway.source.date
      }. Make sure that there are some now, or use ErGw1AZ, ErGw2AZ or ErGw3AZ.`,
      fix: {
        title: `Use ${other}`,
        changes: [
          { path: ['gateways', 'expressRoute'], value: { sku: other } },
        ],
      },
    };
  },
};
