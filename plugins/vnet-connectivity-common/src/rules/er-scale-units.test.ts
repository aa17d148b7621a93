import { testRule } from './__testUtils__/test-rule';
import { erScaleUnits } from './er-scale-units';

const gateway = (expressRoute: object) => ({ gateways: { expressRoute } });
const scale = (more: object = {}) => gateway({ sku: 'ErGwScale', ...more });

testRule(erScaleUnits, {
  accepted: [
    { name: 'ErGwScale of one size', changes: scale() },
    {
      name: 'ErGwScale that grows',
      changes: scale({ minScaleUnits: 2, maxScaleUnits: 40 }),
    },
    { name: 'ErGwScale of eight units', changes: scale({ minScaleUnits: 8 }) },
    { name: 'another SKU', changes: gateway({ sku: 'ErGw2AZ' }) },
  ],
  refused: [
    {
      name: 'scale units of another SKU',
      changes: gateway({ sku: 'ErGw2AZ', minScaleUnits: 2 }),
      path: 'gateways.expressRoute.minScaleUnits',
      message: 'no meaning for ErGw2AZ',
      fix: 'Remove minScaleUnits',
    },
    {
      name: 'too many scale units',
      changes: scale({ minScaleUnits: 2, maxScaleUnits: 41 }),
      path: 'gateways.expressRoute.maxScaleUnits',
      message: '40 scale units at most, not 41',
      fix: 'Use 40 scale units',
    },
    {
      name: 'a maximum below the minimum',
      changes: scale({ minScaleUnits: 4, maxScaleUnits: 2 }),
      path: 'gateways.expressRoute.maxScaleUnits',
      message: 'less than the minimum of 4',
      fix: 'Use 4 scale units',
    },
    {
      name: 'a gateway that grows from one scale unit',
      changes: scale({ maxScaleUnits: 4 }),
      path: 'gateways.expressRoute.minScaleUnits',
      message: 'needs a minimum of 2',
      fix: 'Start with 2 scale units',
    },
  ],
});
