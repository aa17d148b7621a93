import { patternOf } from '../patterns';
import type { Rule } from './rule';

export const why =
  'For a region to reach on-premises through the gateway of another, every connection on the way must pass routes on, which only BGP does.';

/** Without BGP a connection carries traffic between its two ends and no further. */
export const vnetToVnetTransitNeedsBgp: Rule = {
  id: 'vnet-to-vnet-transit-needs-bgp',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'Transit over VNet-to-VNet connections uses BGP',
  source: 'vpnBgp',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'gateways'],
  ],
  *check({ planned }) {
    const { interconnect, onPremises, gateways } = planned;
    if (
      !patternOf(planned).settings.includes('bgp') ||
      onPremises.via === 'none' ||
      onPremises.gateways !== 'transit'
    ) {
      return;
    }
    for (const [on, path] of [
      [interconnect.bgp, ['interconnect', 'bgp']],
      [gateways.vpn.bgp, ['gateways', 'vpn', 'bgp']],
    ] as const) {
      if (on) continue;
      yield {
        path,
        message: `onPremises.gateways is transit, but ${path.join(
          '.',
        )} is false: without BGP the other regions cannot reach on-premises through ${
          onPremises.gatewayRegion ?? 'the gateway region'
        }. Switch BGP on, or use onPremises.gateways: per-region.`,
        fix: {
          title: `Switch ${path.join('.')} on`,
          changes: [{ path, value: true }],
        },
      };
    }
  },
};
