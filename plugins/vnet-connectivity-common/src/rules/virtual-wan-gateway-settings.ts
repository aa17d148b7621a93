import { patternOf } from '../patterns';
import { gatewayDefaults } from '../topology';
import type { Rule } from './rule';

/** The gateways of virtual hubs have no SKU, no mode and no switch for BGP. */
export const virtualWanGatewaySettings: Rule = {
  id: 'virtual-wan-gateway-settings',
  severity: 'error',
  kind: 'incomplete',
  title: 'Gateways in virtual hubs are sized by scale units only',
  why: 'A VPN gateway in a virtual hub is always active-active, always speaks BGP, and has scale units instead of a SKU; the same holds for an ExpressRoute gateway there. Other settings would be ignored.',
  source: 'virtualWanFaq',
  dependsOn: [['interconnect', 'pattern']],
  *check({ spec }) {
    if (!patternOf(spec).virtualHubs) return;
    const { vpn = {}, expressRoute } = spec.gateways ?? {};
    for (const field of ['sku', 'activeActive', 'bgp'] as const) {
      // A setting that equals the default contradicts nothing.
      if (vpn[field] === undefined || vpn[field] === gatewayDefaults.vpn[field])
        continue;
      const path = ['gateways', 'vpn', field];
      yield {
        path,
        message: `${path.join('.')} is ${
          vpn[field]
        }, but interconnect.pattern is virtual-wan: ${
          field === 'sku'
            ? 'the VPN gateway of a hub is sized by gateways.virtualHub.vpnScaleUnits'
            : 'the VPN gateway of a hub is always active-active and speaks BGP'
        }. Remove it.`,
        fix: {
          title: `Remove ${path.join('.')}`,
          changes: [{ path, value: undefined }],
        },
      };
    }
    if (expressRoute === undefined) return;
    yield {
      path: ['gateways', 'expressRoute'],
      message:
        'gateways.expressRoute is set, but interconnect.pattern is virtual-wan: the ExpressRoute gateway of a hub is sized by gateways.virtualHub.expressRouteScaleUnits. Remove it.',
      fix: {
        title: 'Remove gateways.expressRoute',
        changes: [{ path: ['gateways', 'expressRoute'], value: undefined }],
      },
    };
  },
};
