import { patterns } from '../patterns';
import type { Rule } from './rule';

export const why =
  'Two gateways exchange their routes by BGP. Peered networks know the ranges of each other without it, so there is nothing to switch on or off.';

/** BGP between regions runs over VNet-to-VNet connections and nowhere else. */
export const interconnectBgpOnlyWithVnetToVnet: Rule = {
  id: 'interconnect-bgp-only-with-vnet-to-vnet',
  severity: 'error',
  kind: 'incomplete',
  title: 'interconnect.bgp is set for VNet-to-VNet connections only',
  source: 'vpnBgp',
  dependsOn: [['interconnect', 'pattern']],
  *check({ spec }) {
    const { pattern, bgp } = spec.interconnect;
    if (bgp === undefined || patterns[pattern].settings.includes('bgp')) return;
    yield {
      path: ['interconnect', 'bgp'],
      message: `interconnect.bgp has no meaning for ${pattern}. Remove it. BGP with on-premises is gateways.vpn.bgp, which is on unless it is switched off.`,
      fix: {
        title: 'Remove interconnect.bgp',
        changes: [{ path: ['interconnect', 'bgp'], value: undefined }],
      },
    };
  },
};
