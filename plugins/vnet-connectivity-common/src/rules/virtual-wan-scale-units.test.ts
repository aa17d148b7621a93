import { testRule } from './__testUtils__/test-rule';
import { virtualWanScaleUnits } from './virtual-wan-scale-units';

const hubs = (virtualHub: Record<string, number>) => ({
  interconnect: { pattern: 'virtual-wan' },
  gateways: { virtualHub },
});

testRule(virtualWanScaleUnits, {
  accepted: [
    {
      name: 'the most scale units that there are',
      changes: hubs({ vpnScaleUnits: 20, expressRouteScaleUnits: 10 }),
    },
  ],
  refused: [
    {
      name: 'a VPN gateway of 21 scale units',
      changes: hubs({ vpnScaleUnits: 21 }),
      path: 'gateways.virtualHub.vpnScaleUnits',
      message: 'is 21; Azure has 20 at most',
      fix: 'Use 20 scale units',
    },
    {
      name: 'an ExpressRoute gateway of 11 scale units',
      changes: hubs({ expressRouteScaleUnits: 11 }),
      path: 'gateways.virtualHub.expressRouteScaleUnits',
      message: 'is 11; Azure has 10 at most',
      fix: 'Use 10 scale units',
    },
  ],
});
