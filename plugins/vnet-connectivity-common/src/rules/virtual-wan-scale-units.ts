import { virtualHubGateways } from '../azure';
import type { Rule } from './rule';

export const why = `A VPN gateway in a virtual hub has up to ${virtualHubGateways.vpn.maxScaleUnits} scale units of ${virtualHubGateways.vpn.mbps} Mbps, an ExpressRoute gateway up to ${virtualHubGateways.expressRoute.maxScaleUnits} of ${virtualHubGateways.expressRoute.mbps} Mbps.`;

/** Azure limits the scale units of gateways in virtual hubs. */
export const virtualWanScaleUnits: Rule = {
  id: 'virtual-wan-scale-units',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'Gateways in virtual hubs have no more scale units than Azure offers',
  source: 'virtualWanFaq',
  *check({ spec }) {
    for (const [field, { maxScaleUnits }] of [
      ['vpnScaleUnits', virtualHubGateways.vpn],
      ['expressRouteScaleUnits', virtualHubGateways.expressRoute],
    ] as const) {
      const units = spec.gateways?.virtualHub?.[field];
      if (units === undefined || units <= maxScaleUnits) continue;
      const path = ['gateways', 'virtualHub', field];
      yield {
        path,
        message: `${path.join(
          '.',
        )} is ${units}; Azure has ${maxScaleUnits} at most. Use ${maxScaleUnits}, or more hubs: a second region of the same location is one.`,
        fix: {
          title: `Use ${maxScaleUnits} scale units`,
          changes: [{ path, value: maxScaleUnits }],
        },
      };
    }
  },
};
