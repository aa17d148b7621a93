import { expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { erScaleLocation } from './er-scale-location';

const gateways = { expressRoute: { sku: 'ErGwScale' } };

testRule(erScaleLocation, {
  accepted: [
    {
      name: 'locations that have it',
      changes: {
        regions: { weu: { location: 'germanywestcentral' } },
        ...expressRouteTo(),
        gateways,
      },
    },
    {
      name: 'a location without it that gets no gateway',
      changes: {
        ...expressRouteTo(
          { regions: ['neu'] },
          { gateways: 'transit', gatewayRegion: 'neu' },
        ),
        gateways,
      },
    },
  ],
  refused: [
    {
      name: 'a location without it',
      changes: { ...expressRouteTo(), gateways },
      path: 'gateways.expressRoute.sku',
      message:
        'westeurope (region weu) had no ErGwScale gateways on 2025-11-06',
      fix: 'Use ErGw1AZ',
    },
  ],
});
