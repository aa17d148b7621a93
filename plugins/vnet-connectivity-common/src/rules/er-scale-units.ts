import { findExpressRouteGatewaySku, scalableGateway } from '../azure';
import type { Rule } from './rule';

const most = findExpressRouteGatewaySku('ErGwScale')?.maxScaleUnits ?? 1;
const { leastToAutoscale } = scalableGateway;

export const why = `The ErGwScale gateway grows with its traffic between a minimum and a maximum of scale units, ${most} at most. To grow by itself it needs ${leastToAutoscale} at least; with a minimum of 1 the maximum is 1 too. The other SKUs have one size.`;

/** Only the scalable gateway has scale units. */
export const erScaleUnits: Rule = {
  id: 'er-scale-units',
  severity: 'error',
  kind: 'azure-refuses',
  title: `Scale units are those of ErGwScale, from 1 to ${most}`,
  source: 'expressRouteScalableGateway',
  *check({ spec, planned }) {
    const given = spec.gateways?.expressRoute ?? {};
    const { sku, minScaleUnits, maxScaleUnits } = planned.gateways.expressRoute;
    const path = (field: string) => ['gateways', 'expressRoute', field];
    if (sku !== 'ErGwScale') {
      for (const field of ['minScaleUnits', 'maxScaleUnits'] as const) {
        if (given[field] === undefined) continue;
        yield {
          path: path(field),
          kind: 'incomplete',
          message: `gateways.expressRoute.${field} has no meaning for ${sku}. Remove it, or use sku: ErGwScale.`,
          fix: {
            title: `Remove ${field}`,
            changes: [{ path: path(field), value: undefined }],
          },
        };
      }
      return;
    }
    const [least, greatest] = [minScaleUnits ?? 1, maxScaleUnits ?? 1];
    if (least > most || greatest > most) {
      const changes = (['minScaleUnits', 'maxScaleUnits'] as const)
        .filter(field => (given[field] ?? 0) > most)
        .map(field => ({ path: path(field), value: most }));
      yield {
        path: changes[0].path,
        message: `An ErGwScale gateway has ${most} scale units at most, not ${Math.max(
          least,
          greatest,
        )}. Use ${most} or fewer.`,
        fix: { title: `Use ${most} scale units`, changes },
      };
    } else if (least > greatest) {
      yield {
        path: path('maxScaleUnits'),
        kind: 'incomplete',
        message: `gateways.expressRoute.maxScaleUnits is ${greatest}, less than the minimum of ${least}. Use ${least} or more.`,
        fix: {
          title: `Use ${least} scale units`,
          changes: [{ path: path('maxScaleUnits'), value: least }],
        },
      };
    } else if (least < leastToAutoscale && greatest > least) {
      yield {
        path: path('minScaleUnits'),
        message: `A gateway that grows from ${least} to ${greatest} scale units needs a minimum of ${leastToAutoscale}. Set gateways.expressRoute.minScaleUnits: ${leastToAutoscale}, or a maximum of ${least}.`,
        fix: {
          title: `Start with ${leastToAutoscale} scale units`,
          changes: [{ path: path('minScaleUnits'), value: leastToAutoscale }],
        },
      };
    }
  },
};
