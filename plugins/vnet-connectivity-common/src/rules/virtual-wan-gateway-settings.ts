import { patternOf } from '../patterns';
import { gatewayDefaults, generationOf } from '../topology';
import type { Rule } from './rule';

const defaults = {
  ...gatewayDefaults.vpn,
  generation: generationOf(gatewayDefaults.vpn.sku),
};
const alike = 'the VPN gateway of a hub is always active-active and speaks BGP';

/** The reason why a setting does not apply to the VPN gateway of a hub. */
const hubsHave = {
  sku: 'the VPN gateway of a hub is sized by gateways.virtualHub.vpnScaleUnits',
  generation: 'the VPN gateway of a hub has no generation',
  activeActive: alike,
  bgp: alike,
} as const;

export const why =
  'A VPN gateway in a virtual hub is always active-active, always speaks BGP, and has scale units instead of a SKU; the same holds for an ExpressRoute gateway there. Other settings would be ignored.';

/** The gateways of virtual hubs have no SKU, no mode and no switch for BGP. */
export const virtualWanGatewaySettings: Rule = {
  id: 'virtual-wan-gateway-settings',
  severity: 'error',
  kind: 'incomplete',
  title: 'Gateways in virtual hubs are sized by scale units only',
  source: 'virtualWanFaq',
  dependsOn: [['interconnect', 'pattern']],
  *check({ spec }) {
    if (!patternOf(spec).virtualHubs) return;
    const { vpn = {}, expressRoute } = spec.gateways ?? {};
    for (const field of ['sku', 'generation', 'activeActive', 'bgp'] as const) {
      // A setting that equals the default contradicts nothing.
      if (vpn[field] === undefined || vpn[field] === defaults[field]) continue;
      const path = ['gateways', 'vpn', field];
      yield {
        path,
        message: `${path.join('.')} is ${
          vpn[field]
        }, but interconnect.pattern is virtual-wan: ${
          hubsHave[field]
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
